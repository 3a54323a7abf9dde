{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'criterion_id', 'attributes'], lookup=[['seen_by']]) }}
with read as (
  select tenant_id, connection_id, coalesce(criterion_id, {{ resource_id('resource_name', 'geoTargetConstants') }}) as criterion_id,
    name, country_code, {{ resource_id('parent', 'geoTargetConstants') }} as parent_id, extracted_at
  from {{ ref('landed_google_ads__geo_target_constant') }}
)
select tenant_id, connection_id, criterion_id, md5((name, country_code, parent_id)::text) as attributes, name, country_code, parent_id,
  min(extracted_at) as first_seen, max(extracted_at) as last_seen, {{ this_run() }} as seen_by
from read
where criterion_id is not null
group by tenant_id, connection_id, criterion_id, name, country_code, parent_id
