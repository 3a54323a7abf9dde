{{ config(replace_by='entity', lookup=[['tenant_id', 'entity_id', 'observed_at'], ['tenant_id', 'connection_id', 'bucket']]) }}
with read as (
  select tenant_id, connection_id, 'campaigns' as stream, date_trunc('hour', extracted_at, 'UTC') as bucket,
    id as entity_id, {{ meta_account('account_id') }} as account_id, id as campaign_id, null::text as adset_id, name,
    case when platform_status = 'ACTIVE' and stop_time <= extracted_at then 'ended' else {{ canonical_status('platform_status') }} end as status,
    platform_status, objective, null::text as channel,
    case when start_time > '1970-01-02' then (start_time at time zone 'UTC')::date end as start_date,
    (stop_time at time zone 'UTC')::date as end_date,
    coalesce(updated_time, extracted_at) as observed_at, extracted_at, line_no
  from {{ ref('landed_meta__campaigns') }}
)
{{ observations('read') }}
