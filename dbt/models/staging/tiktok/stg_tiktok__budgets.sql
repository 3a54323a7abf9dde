{{ config(replace_by='entity', lookup=[['tenant_id', 'entity_id', 'observed_at'], ['tenant_id', 'connection_id', 'bucket']]) }}
-- A mode says what the figure is: of a day, in total, or nothing (infinite). Schedules are told in UTC.
with hung as (
  select tenant_id, connection_id, 'campaigns' as stream, 'campaign' as level, id as its_id, account_id, id as campaign_id, null::text as adset_id,
    switch, platform_status, budget, budget_mode, null::timestamptz as start_time, null::timestamptz as end_time, modify_time, extracted_at, line_no
  from {{ ref('landed_tiktok__campaigns') }}
  union all
  select tenant_id, connection_id, 'ad_groups', 'adset', id as its_id, account_id, campaign_id, id as adset_id,
    switch, platform_status, budget, budget_mode, start_time, end_time, modify_time, extracted_at, line_no
  from {{ ref('landed_tiktok__ad_groups') }}
),
read as (
  select tenant_id, connection_id, stream, date_trunc('hour', extracted_at, 'UTC') as bucket, level, its_id, account_id, campaign_id, adset_id,
    {{ tiktok_status('switch', 'platform_status') }} as status,
    case when budget_mode in ('BUDGET_MODE_DAY', 'BUDGET_MODE_DYNAMIC_DAILY_BUDGET') then {{ money('budget') }} end as daily_told,
    case when budget_mode = 'BUDGET_MODE_TOTAL' then {{ money('budget') }} end as lifetime_told,
    false as in_minor_units, null::text as currency, null::text as budget_id, false as shared,
    null::date as start_date, start_time as start_at, null::date as end_date, end_time as end_at,
    coalesce(modify_time, extracted_at) as observed_at, extracted_at, line_no
  from hung
)
{{ budget_observations('read') }}
