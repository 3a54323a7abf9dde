{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'account_performance_report', {
  'date_day': ['segments_date', 'date'],
  'account_id': ['customer_id', 'id'],
  'account_name': ['customer_descriptive_name', 'text'],
  'currency': ['customer_currency_code', 'currency'],
  'time_zone': ['customer_time_zone', 'text'],
}, by='queue') }}
