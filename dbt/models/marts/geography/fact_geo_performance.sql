{{ config(
  candidate='int_geo_performance',
  replace_by='slice',
  primary_key=['tenant_id', 'date_day', 'connection_id', 'account_id', 'campaign_id', 'adset_id', 'ad_id', 'region_id', 'location_type'],
  lookup=[{'name': 'without_place', 'columns': ['tenant_id', 'connection_id'], 'where': "account_id = 'unknown' or campaign_id = 'unknown' or (adset_id = '' and ad_id <> '')"}]
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, date_day, connection_id, account_id, campaign_id, adset_id, ad_id, region_id, location_type, platform, currency, time_zone, spend, impressions, clicks, link_clicks, conversions, conversion_value, exceeds_truth
from {{ ref('int_geo_performance') }}
