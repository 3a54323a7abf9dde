-- Slices on which the read model and the fact differ: published together, they never do. Whole tables: nightly.
{{ config(tags=['nightly']) }}
select tenant_id, connection_id, date_day
from (
  select tenant_id, connection_id, date_day, spend, impressions, conversions from {{ ref('fact_performance') }}
  union all
  select tenant_id, connection_id, date_day, -spend, -impressions, -conversions from {{ ref('vw_campaign_daily') }}
) both_marts
group by 1, 2, 3
having coalesce(sum(spend), 0) <> 0 or coalesce(sum(impressions), 0) <> 0 or coalesce(sum(conversions), 0) <> 0
