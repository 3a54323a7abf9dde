{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('tiktok', 'advertisers', {
  'account_id': ['advertiser_id|id', 'id'],
  'name': ['name', 'text'],
  'currency': ['currency', 'currency'],
  'time_zone': ['display_timezone|timezone', 'text'],
  'platform_status': ['status', 'text'],
}, by='entity') }}
