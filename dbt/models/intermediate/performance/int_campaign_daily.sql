-- Campaign by day. Reach adds up over nothing: it stands only where one ad is all there is; a remainder that was never shown reached nobody.
with summed as (
  select tenant_id, date_day, connection_id, account_id, campaign_id, min(platform) as platform, min(currency) as currency, min(time_zone) as time_zone,
    sum(spend) as spend, sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks, sum(link_clicks)::bigint as link_clicks,
    sum(conversions) as conversions, sum(conversion_value) as conversion_value, sum(video_plays)::bigint as video_plays,
    sum(video_p25) as video_p25, sum(video_p50) as video_p50, sum(video_p75) as video_p75, sum(video_p100) as video_p100,
    sum(hook_views)::bigint as hook_views, sum(hold_views)::bigint as hold_views,
    case when count(*) filter (where row_kind = 'ad' or impressions is distinct from 0) = 1 then max(reach) end as reach,
    count(*) filter (where row_kind = 'ad')::integer as ad_rows
  from {{ ref('int_performance') }}
  group by 1, 2, 3, 4, 5
)
select s.*, {{ reporting_columns('s') }}
from summed s
{{ reporting_join('s') }}
