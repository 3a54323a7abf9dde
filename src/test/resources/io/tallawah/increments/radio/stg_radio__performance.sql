{{ config(materialized='ephemeral') }}
select tenant_id, connection_id, date_day, 'ad' as grain, account_id, campaign_id, null::text as adset_id, ad_id, currency, null::text as time_zone,
  spend, impressions, null::bigint as clicks, null::bigint as link_clicks, conversions, null::numeric as conversion_value,
  null::bigint as video_plays, null::numeric as video_p25, null::numeric as video_p50, null::numeric as video_p75, null::numeric as video_p100,
  null::bigint as hook_views, null::bigint as hold_views, null::bigint as reach,
  outcomes, sync_started_at
from {{ ref('stg_radio__spots') }}
