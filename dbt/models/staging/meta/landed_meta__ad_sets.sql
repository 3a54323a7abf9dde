{{ config(materialized='ephemeral') }}
{{ landing('meta', 'ad_sets', {
  'id': ['id', 'id'],
  'account_id': ['account_id', 'id'],
  'campaign_id': ['campaign_id', 'id'],
  'name': ['name', 'text'],
  'platform_status': ['effective_status|status', 'text'],
  'updated_time': ['updated_time', 'timestamptz'],
}, by='entity') }}
