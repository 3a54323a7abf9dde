{{ config(materialized='ephemeral') }}
{{ landing('radio', 'masts', {
  'mast': ['mast', 'text'],
  'parish': ['parish', 'text'],
}, by='entity') }}
