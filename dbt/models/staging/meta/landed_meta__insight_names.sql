{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('meta', 'ads_insights', {
  'date_day': ['date_start', 'date'],
  'account_id': ['account_id', 'id'],
  'account_name': ['account_name', 'text'],
  'currency': ['account_currency', 'currency'],
  'campaign_id': ['campaign_id', 'id'],
  'campaign_name': ['campaign_name', 'text'],
  'adset_id': ['adset_id', 'id'],
  'adset_name': ['adset_name', 'text'],
  'ad_id': ['ad_id', 'id'],
  'ad_name': ['ad_name', 'text'],
  'objective': ['objective', 'text'],
}, by='queue') }}
