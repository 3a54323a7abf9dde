{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'customer', {
  'account_id': ['customer_id', 'id'],
  'name': ['customer_descriptive_name', 'text'],
  'currency': ['customer_currency_code', 'currency'],
  'time_zone': ['customer_time_zone', 'text'],
  'platform_status': ['customer_status', 'text'],
}, by='entity') }}
