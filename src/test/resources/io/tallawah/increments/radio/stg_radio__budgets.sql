{{ config(replace_by='entity', lookup=[['tenant_id', 'entity_id', 'observed_at'], ['tenant_id', 'connection_id', 'bucket']]) }}
with read as (
  select tenant_id, connection_id, 'shows' as stream, date_trunc('hour', extracted_at, 'UTC') as bucket, 'campaign' as level, id as its_id, account_id,
    id as campaign_id, null::text as adset_id, 'active' as status, cents_a_day as daily_told, null::numeric as lifetime_told, true as in_minor_units,
    'JMD' as currency, null::text as budget_id, false as shared, null::date as start_date, null::timestamptz as start_at, null::date as end_date,
    null::timestamptz as end_at, extracted_at as observed_at, extracted_at, line_no
  from {{ ref('landed_radio__shows') }}
)
{{ budget_observations('read') }}
