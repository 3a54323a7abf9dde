{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'ad_group_ad_legacy', dict(google_creative_columns(), **{
  'date_day': ['segments_date', 'date'],
  'account_id': ['customer_id', 'id'],
  'adset_id': ['ad_group_id', 'id'],
  'name': ['ad_group_ad_ad_name', 'text'],
}), by='queue') }}
