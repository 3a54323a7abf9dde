{{ config(replace_by='entity', lookup=[['tenant_id', 'connection_id', 'bucket']]) }}
with read as (
  select tenant_id, connection_id, 'ad_account' as stream, date_trunc('hour', extracted_at, 'UTC') as bucket,
    regexp_replace(account_id, '^act_', '') as account_id, name, currency, time_zone,
    case when platform_status in ('1', '1.0') then 'active' when platform_status is not null then 'disabled' else 'unknown' end as status,
    extracted_at, line_no
  from {{ ref('landed_meta__ad_account') }}
)
{{ newest_account('read') }}
