{{ config(materialized='ephemeral') }}
select tenant_id, connection_id, date_day, 'ad' as grain, account_id, campaign_id, adset_id, ad_id, currency, null::text as time_zone,
  spend, impressions, clicks, link_clicks, conversions, conversion_value,
  video_plays, video_p25, video_p50, video_p75, video_p100, hook_views, hold_views, reach, outcomes, sync_started_at
from {{ ref('stg_meta__ads_insights') }}
