-- Campaigns and days whose changes do not add up to what is landed and counted now, by grain.
select tenant_id, connection_id, date_day, grain, account_id, campaign_id
from (
  select tenant_id, connection_id, date_day, grain, account_id, campaign_id, spend, impressions, clicks, conversions, conversion_value
  from {{ ref('int_restatements') }}
  where counts
  union all
  select tenant_id, connection_id, date_day, grain, account_id, campaign_id, -spend, -impressions, -clicks, -conversions, -conversion_value
  from {{ ref('int_landed_performance') }}
  where not_counted is null
) both_sides
group by 1, 2, 3, 4, 5, 6
having coalesce(sum(spend), 0) <> 0
  or coalesce(sum(impressions), 0) <> 0
  or coalesce(sum(clicks), 0) <> 0
  or coalesce(sum(conversions), 0) <> 0
  or coalesce(sum(conversion_value), 0) <> 0
