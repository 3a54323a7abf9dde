{{ config(materialized='ephemeral') }}
select tenant_id, connection_id, date_day, 'ad' as grain, account_id, campaign_id, adset_id, ad_id, currency, time_zone,
  spend, impressions, clicks, null::bigint as link_clicks, conversions, conversion_value,
  video_plays, video_p25, video_p50, video_p75, video_p100, null::bigint as hook_views, null::bigint as hold_views, null::bigint as reach, outcomes, sync_started_at
from {{ ref('stg_google_ads__ad_group_ad_legacy') }}
where not is_set_aside
union all
select tenant_id, connection_id, date_day, 'campaign', account_id, campaign_id, null, null, null, null,
  spend, impressions, clicks, null, conversions, conversion_value,
  video_plays, null, null, null, null, null, null, null, outcomes, sync_started_at
from {{ ref('stg_google_ads__campaign_daily') }}
where not is_set_aside
