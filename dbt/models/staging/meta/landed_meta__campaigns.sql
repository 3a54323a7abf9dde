{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('meta', 'campaigns', {
  'id': ['id', 'id'],
  'account_id': ['account_id', 'id'],
  'name': ['name', 'text'],
  'platform_status': ['effective_status|status|configured_status', 'text'],
  'objective': ['objective', 'text'],
  'start_time': ['start_time', 'timestamptz'],
  'stop_time': ['stop_time', 'timestamptz'],
  'daily_budget': ['daily_budget', 'numeric'],
  'lifetime_budget': ['lifetime_budget', 'numeric'],
  'updated_time': ['updated_time', 'timestamptz'],
}, by='entity') }}
