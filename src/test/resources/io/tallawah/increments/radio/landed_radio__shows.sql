{{ config(materialized='ephemeral') }}
{{ landing('radio', 'shows', {
  'id': ['show', 'id'],
  'account_id': ['station', 'id'],
  'name': ['title', 'text'],
}, by='entity') }}
