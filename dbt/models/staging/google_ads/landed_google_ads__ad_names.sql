{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'ad_group_ad_legacy', {
  'date_day': ['segments_date', 'date'],
  'account_id': ['customer_id', 'id'],
  'account_name': ['customer_descriptive_name', 'text'],
  'currency': ['customer_currency_code', 'currency'],
  'time_zone': ['customer_time_zone', 'text'],
  'campaign_id': ['campaign_id', 'id'],
  'campaign_name': ['campaign_name', 'text'],
  'campaign_status': ['campaign_status', 'text'],
  'adset_id': ['ad_group_id', 'id'],
  'adset_name': ['ad_group_name', 'text'],
  'adset_status': ['ad_group_status', 'text'],
  'ad_number': ['ad_group_ad_ad_id', 'id'],
  'ad_name': ['ad_group_ad_ad_name', 'text'],
  'ad_status': ['ad_group_ad_status', 'text'],
}, by='queue') }}
