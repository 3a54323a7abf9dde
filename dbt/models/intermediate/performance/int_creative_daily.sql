-- Asset by campaign and day: what each ad showed at the end of the account's day. Spend without an ad shows nothing: 'none'.
with ads as (
  select f.*, {{ day_end('f.date_day', 'f.time_zone') }} as day_end from {{ ref('int_performance') }} f
),
shown as (
  select f.*,
    case when f.ad_id in ('', 'unknown') then 'none'
         else coalesce(n.creative_key,{{ " o.creative_key," if not builds_all() }} 'ad:' || f.ad_id) end as creative_key
  from ads f
  left join {{ ref('int_dim_ad_creative') }} n
    on n.tenant_id = f.tenant_id and n.platform = f.platform and n.ad_id = f.ad_id and {{ in_force('n', 'f.day_end') }}
  {%- if not builds_all() %}
  left join {{ source('published', 'dim_ad_creative') }} o
    on o.tenant_id = f.tenant_id and o.platform = f.platform and o.ad_id = f.ad_id and {{ in_force('o', 'f.day_end') }}
  {%- endif %}
),
summed as (
  select tenant_id, date_day, connection_id, account_id, campaign_id, creative_key, min(platform) as platform, min(currency) as currency, min(time_zone) as time_zone,
    sum(spend) as spend, sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks, sum(link_clicks)::bigint as link_clicks,
    sum(conversions) as conversions, sum(conversion_value) as conversion_value, sum(video_plays)::bigint as video_plays,
    sum(video_p25) as video_p25, sum(video_p50) as video_p50, sum(video_p75) as video_p75, sum(video_p100) as video_p100,
    sum(hook_views)::bigint as hook_views, sum(hold_views)::bigint as hold_views,
    case when count(*) = 1 then max(reach) end as reach,
    count(distinct ad_id) filter (where row_kind = 'ad')::integer as ads
  from shown
  group by 1, 2, 3, 4, 5, 6
)
select s.*, {{ reporting_columns('s') }}
from summed s
{{ reporting_join('s') }}
