{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
-- The custom insight by country and region, else the one by region, else the one by country: per account and day the first that has it.
with live as (
  {{ live_in_order('meta', {'ads_insights_country_region': '', 'ads_insights_region': '', 'ads_insights_country': ''}, one_day=true) }}
),
ranked as (
  {{ first_in_order('live', meta_account('account_id'), 'ad_id') }}
),
kept as (
  {{ newest('ranked', ["source_stream", meta_account('account_id'), "coalesce(ad_id, raw_id)", "country", "region"]) }}
)
select tenant_id, connection_id, date_day, {{ meta_account('account_id') }} as account_id, campaign_id, adset_id, ad_id, currency,
  'presence' as location_type, country, region as place,
  {{ money('spend') }} as spend, impressions, clicks, link_clicks, null::numeric as conversions, null::numeric as conversion_value,
  source_stream, chosen, extracted_at
from kept
