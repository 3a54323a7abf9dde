{{ config(replace_by='entity', lookup=[['tenant_id', 'entity_id', 'observed_at'], ['tenant_id', 'connection_id', 'bucket']]) }}
with read as (
  select tenant_id, connection_id, 'campaigns' as stream, date_trunc('hour', extracted_at, 'UTC') as bucket,
    id as entity_id, account_id, id as campaign_id, null::text as adset_id, name,
    {{ tiktok_status('switch', 'platform_status') }} as status, platform_status,
    objective, null::text as channel, null::date as start_date, null::date as end_date,
    coalesce(modify_time, extracted_at) as observed_at, extracted_at, line_no
  from {{ ref('landed_tiktok__campaigns') }}
)
{{ observations('read') }}
