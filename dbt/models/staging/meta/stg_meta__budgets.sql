{{ config(replace_by='entity', lookup=[['tenant_id', 'entity_id', 'observed_at'], ['tenant_id', 'connection_id', 'bucket']]) }}
-- Budgets hang on the campaign or on its ad sets. Figures are in minor units, whose size the account's currency tells.
with hung as (
  select tenant_id, connection_id, 'campaigns' as stream, 'campaign' as level, id as its_id, account_id, id as campaign_id, null::text as adset_id,
    platform_status, daily_budget, lifetime_budget, start_time, stop_time, updated_time, extracted_at, line_no
  from {{ ref('landed_meta__campaigns') }}
  union all
  select tenant_id, connection_id, 'ad_sets', 'adset', id as its_id, account_id, campaign_id, id as adset_id,
    platform_status, daily_budget, lifetime_budget, start_time, end_time, updated_time, extracted_at, line_no
  from {{ ref('landed_meta__ad_sets') }}
),
read as (
  select tenant_id, connection_id, stream, date_trunc('hour', extracted_at, 'UTC') as bucket, level, its_id,
    {{ meta_account('account_id') }} as account_id, campaign_id, adset_id,
    case when platform_status = 'ACTIVE' and stop_time <= extracted_at then 'ended' else {{ canonical_status('platform_status') }} end as status,
    daily_budget as daily_told, lifetime_budget as lifetime_told, true as in_minor_units, null::text as currency,
    null::text as budget_id, false as shared,
    null::date as start_date, case when start_time > '1970-01-02' then start_time end as start_at,
    null::date as end_date, case when stop_time > '1970-01-02' then stop_time end as end_at,
    coalesce(updated_time, extracted_at) as observed_at, extracted_at, line_no
  from hung
)
{{ budget_observations('read') }}
