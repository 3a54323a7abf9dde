{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('meta', 'ad_account', {
  'account_id': ['account_id|id', 'id'],
  'name': ['name', 'text'],
  'currency': ['currency', 'currency'],
  'time_zone': ['timezone_name', 'text'],
  'platform_status': ['account_status', 'text'],
}, by='entity') }}
