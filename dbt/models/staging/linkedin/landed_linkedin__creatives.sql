{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('linkedin', 'creatives', {
  'id': ['id', 'text'],
  'account': ['account', 'id'],
  'campaign': ['campaign', 'text'],
  'name': ['name', 'text'],
  'platform_status': ['intendedStatus|status', 'text'],
  'content': ['content', 'jsonb'],
  'modified_ms': ['lastModifiedAt', 'text'],
  'modified_at': ['lastModified', 'timestamptz'],
}, by='entity') }}
