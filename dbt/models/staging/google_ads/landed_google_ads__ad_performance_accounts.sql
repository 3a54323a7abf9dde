{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'ad_performance', {
  'date_day': ['segments_date', 'date'],
  'account_id': ['customer_id', 'id'],
  'currency': ['customer_currency_code', 'currency'],
  'time_zone': ['customer_time_zone', 'text'],
}, by='queue') }}
