{{ config(replace_by='entity', lookup=[['tenant_id', 'entity_id', 'observed_at'], ['tenant_id', 'connection_id', 'bucket']]) }}
-- The stream with figures repeats today's attributes on every date: a state is dated by its extraction, never by segments.date. It leaves out what
-- has no figures, a paused campaign too; a query of the campaigns alone doesn't.
with told as (
  select tenant_id, connection_id, '' as stream, date_day::timestamp at time zone 'UTC' as bucket, campaign_id, coalesce({{ google_account_in('resource_name') }}, {{ google_account('customer_id') }}) as account_id,
    name, platform_status, serving_status, channel, start_date, end_date, extracted_at, max(line_no) as line_no
  from {{ ref('landed_google_ads__campaign_states') }}
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
  union all
  select tenant_id, connection_id, 'campaign_entity', date_trunc('hour', extracted_at, 'UTC'), campaign_id,
    coalesce({{ google_account_in('resource_name') }}, {{ google_account('customer_id') }}),
    name, platform_status, serving_status, channel, start_date, end_date, extracted_at, line_no
  from {{ ref('landed_google_ads__campaign_entity') }}
),
read as (
  select tenant_id, connection_id, stream, bucket,
    campaign_id as entity_id, account_id, campaign_id, null::text as adset_id, name,
    case when platform_status = 'ENABLED' and serving_status = 'ENDED' then 'ended' else {{ canonical_status('platform_status') }} end as status,
    platform_status, null::text as objective, channel,
    {{ google_date('start_date') }} as start_date, {{ google_date('end_date') }} as end_date,
    extracted_at as observed_at, extracted_at, line_no
  from told
)
{{ observations('read') }}
