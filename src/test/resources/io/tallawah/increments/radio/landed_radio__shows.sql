{{ config(materialized='ephemeral') }}
{{ landing('radio', 'shows', {
  'id': ['show', 'id'],
  'account_id': ['station', 'id'],
  'name': ['title', 'text'],
  'cents_a_day': ['cents_a_day', 'numeric'],
}, by='entity') }}
