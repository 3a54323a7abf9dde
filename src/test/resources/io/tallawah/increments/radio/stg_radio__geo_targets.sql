{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'criterion_id', 'attributes'], lookup=[['seen_by']]) }}
select tenant_id, connection_id, mast as criterion_id, md5(parish) as attributes, parish as name, 'JM' as country_code, null::text as parent_id,
  min(extracted_at) as first_seen, max(extracted_at) as last_seen, {{ this_run() }} as seen_by
from {{ ref('landed_radio__masts') }}
where mast is not null
group by tenant_id, connection_id, mast, parish
