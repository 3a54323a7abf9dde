{{ config(post_hook="analyze {{ this }}") }}
-- What counts: ads, and per campaign (or ad set) and day the remainder that the upper stream has and no ad explains.
select tenant_id, date_day, connection_id, account_id, campaign_id, adset_id, ad_id, platform, 'ad' as row_kind, currency, time_zone,
  spend, impressions, clicks, link_clicks, conversions, conversion_value, video_plays, video_p25, video_p50, video_p75, video_p100, hook_views, hold_views, reach
from {{ ref('int_landed_performance') }}
where grain = 'ad' and not_counted is null
union all
select tenant_id, date_day, connection_id, account_id, campaign_id, adset_id, '', platform, 'remainder', currency, time_zone,
  spend, impressions::bigint, clicks::bigint, link_clicks::bigint, conversions, conversion_value, video_plays::bigint,
  video_p25, video_p50, video_p75, video_p100, hook_views::bigint, hold_views::bigint, null
from {{ ref('int_upper_comparison') }}
where has_remainder
