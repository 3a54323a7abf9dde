{{ config(materialized='ephemeral') }}
{{ landing('google', 'account_performance_report', {
  'date_day': ['segments_date', 'date'],
  'account_id': ['customer_id', 'id'],
  'network': ['segments_ad_network_type', 'text'],
  'device': ['segments_device', 'text'],
  'currency': ['customer_currency_code', 'text'],
  'cost_micros': ['metrics_cost_micros', 'numeric'],
  'impressions': ['metrics_impressions', 'bigint'],
  'clicks': ['metrics_clicks', 'bigint'],
}) }}
