{{ config(
  candidate='int_performance',
  replace_by='slice',
  together=['tenant_id', 'platform', 'account_id', 'campaign_id', 'adset_id', 'ad_id', 'currency'],
  primary_key=['tenant_id', 'date_day', 'connection_id', 'account_id', 'campaign_id', 'adset_id', 'ad_id'],
  lookup=[{'columns': ['tenant_id', 'ad_id']}]
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, date_day, connection_id, account_id, campaign_id, adset_id, ad_id, platform, row_kind, currency, time_zone, spend, impressions, clicks, link_clicks, conversions, conversion_value, video_plays, video_p25, video_p50, video_p75, video_p100, hook_views, hold_views, reach
from {{ ref('int_performance') }}
