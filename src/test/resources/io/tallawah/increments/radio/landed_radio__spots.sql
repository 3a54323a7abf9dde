{{ config(materialized='ephemeral') }}
{{ landing('radio', 'spots', {
  'date_day': ['aired_on', 'date'],
  'account_id': ['station', 'id'],
  'campaign_id': ['show', 'id'],
  'ad_id': ['spot', 'id'],
  'currency': ['currency', 'text'],
  'spend': ['price', 'numeric'],
  'impressions': ['listeners', 'bigint'],
  'calls': ['calls', 'numeric'],
  'orders': ['orders', 'numeric'],
}) }}
