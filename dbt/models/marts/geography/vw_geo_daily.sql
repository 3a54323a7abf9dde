{{ config(
  candidate='int_geo_daily',
  replace_by='slice',
  primary_key=['tenant_id', 'date_day', 'connection_id', 'account_id', 'campaign_id', 'region_id', 'location_type'],
  lookup=[{'columns': ['tenant_id', 'date_day', 'region_id', 'location_type'], 'include': ['platform', 'account_id', 'campaign_id', 'currency', 'spend', 'impressions', 'clicks', 'link_clicks', 'conversions', 'conversion_value', 'exceeds_truth', 'reporting_currency', 'spend_reporting', 'conversion_value_reporting']}]
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, date_day, connection_id, account_id, campaign_id, region_id, location_type, platform, currency, time_zone, spend, impressions, clicks, link_clicks, conversions, conversion_value, exceeds_truth,
  reporting_currency, reporting_rate, rate_day, spend_reporting, conversion_value_reporting
from {{ ref('int_geo_daily') }}
