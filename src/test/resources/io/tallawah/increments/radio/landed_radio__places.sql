{{ config(materialized='ephemeral') }}
{{ landing('radio', 'listeners_by_mast', {
  'date_day': ['aired_on', 'date'],
  'account_id': ['station', 'id'],
  'campaign_id': ['show', 'id'],
  'ad_id': ['spot', 'id'],
  'place': ['mast', 'text'],
  'spend': ['price', 'numeric'],
  'impressions': ['listeners', 'bigint'],
}) }}
