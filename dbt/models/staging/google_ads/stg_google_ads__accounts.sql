{{ config(replace_by='entity', lookup=[['tenant_id', 'connection_id', 'bucket']]) }}
with read as (
  select tenant_id, connection_id, 'customer' as stream, date_trunc('hour', extracted_at, 'UTC') as bucket,
    account_id, name, currency, time_zone,
    case when platform_status = 'ENABLED' then 'active' when platform_status is not null then 'disabled' else 'unknown' end as status,
    extracted_at, line_no
  from {{ ref('landed_google_ads__customer') }}
)
{{ newest_account('read') }}
