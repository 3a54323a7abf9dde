{{ config(materialized='ephemeral') }}
select tenant_id, connection_id, date_day, 'ad' as grain, null::text as account_id, null::text as campaign_id, null::text as adset_id, ad_id,
  null::text as currency, 'UTC' as time_zone,
  spend, impressions, clicks, link_clicks, conversions, conversion_value,
  video_plays, video_p25, video_p50, video_p75, video_p100, null::bigint as hook_views, null::bigint as hold_views, reach, outcomes, sync_started_at
from {{ ref('stg_linkedin__ad_creative_analytics') }}
union all
select tenant_id, connection_id, date_day, 'adset', null, null, adset_id, null, null, 'UTC',
  spend, impressions, clicks, link_clicks, conversions, conversion_value,
  video_plays, video_p25, video_p50, video_p75, video_p100, null, null, null, outcomes, sync_started_at
from {{ ref('stg_linkedin__ad_campaign_analytics') }}
