{{ config(materialized='ephemeral') }}
select tenant_id, connection_id, date_day, 'ad' as grain, null::text as account_id, campaign_id, adset_id, ad_id, null::text as currency, null::text as time_zone,
  spend, impressions, clicks, null::bigint as link_clicks, conversions, conversion_value,
  video_plays, video_p25, video_p50, video_p75, video_p100, hook_views, hold_views, reach, outcomes, sync_started_at
from {{ ref('stg_tiktok__ads_reports_daily') }}
union all
select tenant_id, connection_id, date_day, 'campaign', null, campaign_id, null, null, null, null,
  spend, impressions, clicks, null, conversions, conversion_value,
  video_plays, video_p25, video_p50, video_p75, video_p100, hook_views, hold_views, null, outcomes, sync_started_at
from {{ ref('stg_tiktok__campaigns_reports_daily') }}
