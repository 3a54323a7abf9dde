{{ config(replace_by='entity', lookup=[['tenant_id', 'entity_id', 'observed_at'], ['tenant_id', 'connection_id', 'bucket']]) }}
-- Amounts are texts with their currency; a group (our campaign) and its campaigns (our ad sets) may each have one.
with hung as (
  select tenant_id, connection_id, 'campaign_groups' as stream, 'campaign' as level, id as its_id, account, id as campaign_id, null::text as adset_id,
    platform_status, serving_statuses, daily_budget, total_budget, run_schedule, modified_at, extracted_at, line_no
  from {{ ref('landed_linkedin__campaign_groups') }}
  union all
  select tenant_id, connection_id, 'campaigns', 'adset', id as its_id, account, {{ linkedin_id('campaign_group') }}, id as adset_id,
    platform_status, serving_statuses, daily_budget, total_budget, run_schedule, modified_at, extracted_at, line_no
  from {{ ref('landed_linkedin__campaigns') }}
),
read as (
  select tenant_id, connection_id, stream, date_trunc('hour', extracted_at, 'UTC') as bucket, level, its_id,
    {{ linkedin_id('account') }} as account_id, campaign_id, adset_id, {{ linkedin_status() }} as status,
    {{ money(text_to_numeric("(daily_budget ->> 'amount')")) }} as daily_told, {{ money(text_to_numeric("(total_budget ->> 'amount')")) }} as lifetime_told,
    false as in_minor_units, {{ linkedin_currency(['daily_budget', 'total_budget']) }} as currency, null::text as budget_id, false as shared,
    {{ linkedin_day('start') }} as start_date, null::timestamptz as start_at, {{ linkedin_day('end') }} as end_date, null::timestamptz as end_at,
    coalesce(modified_at, extracted_at) as observed_at, extracted_at, line_no
  from hung
)
{{ budget_observations('read') }}
