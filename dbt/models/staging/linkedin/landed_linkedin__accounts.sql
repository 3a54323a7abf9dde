{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('linkedin', 'accounts', {
  'account_id': ['id', 'id'],
  'name': ['name', 'text'],
  'currency': ['currency', 'currency'],
  'platform_status': ['status', 'text'],
}, by='entity') }}
