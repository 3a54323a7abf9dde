{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('meta', 'account_insights', {
  'date_day': ['date_start', 'date'],
  'other_end': ['date_stop', 'same_day'],
  'account_id': ['account_id', 'id'],
  'currency': ['account_currency', 'currency'],
  'spend': ['spend', 'numeric'],
}) }}
