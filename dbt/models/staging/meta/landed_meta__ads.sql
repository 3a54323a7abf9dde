{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('meta', 'ads', {
  'id': ['id', 'id'],
  'account_id': ['account_id', 'id'],
  'campaign_id': ['campaign_id', 'id'],
  'adset_id': ['adset_id', 'id'],
  'name': ['name', 'text'],
  'platform_status': ['effective_status|status', 'text'],
  'creative': ['creative', 'jsonb'],
  'updated_time': ['updated_time', 'timestamptz'],
}, by='entity') }}
