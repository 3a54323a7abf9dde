{{ config(replace_by='entity', lookup=[['tenant_id', 'entity_id', 'observed_at'], ['tenant_id', 'connection_id', 'bucket']]) }}
with read as (
  select tenant_id, connection_id, 'shows' as stream, date_trunc('hour', extracted_at, 'UTC') as bucket, id as entity_id, account_id,
    id as campaign_id, null::text as adset_id, name, 'unknown' as status, null::text as platform_status, null::text as objective,
    null::text as channel, null::date as start_date, null::date as end_date, extracted_at as observed_at, extracted_at, line_no
  from {{ ref('landed_radio__shows') }}
)
{{ observations('read') }}
