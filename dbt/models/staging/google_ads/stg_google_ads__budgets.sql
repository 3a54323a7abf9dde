{{ config(replace_by='entity', lookup=[['tenant_id', 'entity_id', 'observed_at'], ['tenant_id', 'connection_id', 'bucket']]) }}
-- A budget is a thing of its own that campaigns refer to. These streams repeat today's figures on every date, or tell no date: their time is their extraction.
with told as (
  select tenant_id, connection_id, '' as stream, date_day::timestamp at time zone 'UTC' as bucket, 'campaign' as level, campaign_id as its_id,
    coalesce({{ google_account_in('resource_name') }}, {{ google_account('customer_id') }}) as account_id, campaign_id,
    platform_status, serving_status, budget_micros as daily_micros, null::numeric as total_micros,
    {{ resource_id('budget', 'campaignBudgets') }} as budget_id, null::boolean as shared,
    {{ google_date('start_date') }} as start_date, {{ google_date('end_date') }} as end_date, extracted_at, line_no
  from {{ ref('landed_google_ads__campaign_states') }}
  union all
  select tenant_id, connection_id, 'campaign_entity', date_trunc('hour', extracted_at, 'UTC'), 'campaign', campaign_id,
    coalesce({{ google_account_in('resource_name') }}, {{ google_account('customer_id') }}), campaign_id,
    platform_status, serving_status, budget_micros, null, {{ resource_id('budget', 'campaignBudgets') }}, null,
    {{ google_date('start_date') }}, {{ google_date('end_date') }}, extracted_at, line_no
  from {{ ref('landed_google_ads__campaign_entity') }}
  union all
  select tenant_id, connection_id, 'campaign_budget', date_trunc('hour', extracted_at, 'UTC'), 'budget', id as its_id, {{ google_account('account_id') }}, null,
    platform_status, null, case when period = 'CUSTOM_PERIOD' then null else daily_micros end, total_micros,
    id as budget_id, is_shared or campaigns > 1, null, null, extracted_at, line_no
  from {{ ref('landed_google_ads__campaign_budget') }}
),
read as (
  select tenant_id, connection_id, stream, bucket, level, its_id, account_id, campaign_id, null::text as adset_id,
    case when platform_status = 'ENABLED' and serving_status = 'ENDED' then 'ended' else {{ canonical_status('platform_status') }} end as status,
    {{ micros('daily_micros') }} as daily_told, {{ micros('total_micros') }} as lifetime_told, false as in_minor_units, null::text as currency,
    budget_id, shared, start_date, null::timestamptz as start_at, end_date, null::timestamptz as end_at,
    extracted_at as observed_at, extracted_at, max(line_no) as line_no
  from told
  where its_id is not null
  group by tenant_id, connection_id, stream, bucket, level, its_id, account_id, campaign_id, platform_status, serving_status, daily_micros, total_micros,
    budget_id, shared, start_date, end_date, extracted_at
)
{{ budget_observations('read') }}
