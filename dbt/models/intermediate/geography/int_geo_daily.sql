-- Campaign by region and day.
with summed as (
  select tenant_id, date_day, connection_id, account_id, campaign_id, region_id, location_type,
    min(platform) as platform, min(currency) as currency, min(time_zone) as time_zone,
    sum(spend) as spend, sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks, sum(link_clicks)::bigint as link_clicks,
    sum(conversions) as conversions, sum(conversion_value) as conversion_value, bool_or(exceeds_truth) as exceeds_truth
  from {{ ref('int_geo_performance') }}
  group by 1, 2, 3, 4, 5, 6, 7
)
select s.*, {{ reporting_columns('s') }}
from summed s
{{ reporting_join('s') }}
