{{ config(
  candidate='int_campaign_daily',
  replace_by='slice',
  together=['tenant_id', 'platform', 'account_id', 'campaign_id', 'currency', 'reporting_currency'],
  primary_key=['tenant_id', 'date_day', 'connection_id', 'account_id', 'campaign_id'],
  lookup=[{'columns': ['tenant_id', 'date_day', 'platform', 'account_id', 'campaign_id'], 'include': ['currency', 'spend', 'impressions', 'clicks', 'conversions', 'conversion_value']},
    {'columns': ['tenant_id', 'campaign_id', 'date_day'], 'include': ['platform', 'spend']}]
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, date_day, connection_id, account_id, campaign_id, platform, currency, time_zone, spend, impressions, clicks, link_clicks, conversions, conversion_value, video_plays, video_p25, video_p50, video_p75, video_p100, hook_views, hold_views, reach, ad_rows,
  reporting_currency, reporting_rate, rate_day, spend_reporting, conversion_value_reporting
from {{ ref('int_campaign_daily') }}
