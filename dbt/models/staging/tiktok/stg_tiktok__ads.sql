{{ config(replace_by='entity', lookup=[['tenant_id', 'entity_id', 'observed_at'], ['tenant_id', 'connection_id', 'bucket']]) }}
with read as (
  select tenant_id, connection_id, 'ads' as stream, date_trunc('hour', extracted_at, 'UTC') as bucket,
    id as entity_id, account_id, campaign_id, adset_id, name,
    {{ tiktok_status('switch', 'platform_status') }} as status, platform_status,
    null::text as objective, null::text as channel, null::date as start_date, null::date as end_date,
    {{ tiktok_creative_key() }} as creative_ref,
    coalesce(modify_time, extracted_at) as observed_at, extracted_at, line_no
  from {{ ref('landed_tiktok__ads') }}
)
{{ observations('read', 'ad') }}
