{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('meta', 'ad_sets', {
  'id': ['id', 'id'],
  'account_id': ['account_id', 'id'],
  'campaign_id': ['campaign_id', 'id'],
  'name': ['name', 'text'],
  'platform_status': ['effective_status|status', 'text'],
  'daily_budget': ['daily_budget', 'numeric'],
  'lifetime_budget': ['lifetime_budget', 'numeric'],
  'start_time': ['start_time', 'timestamptz'],
  'end_time': ['end_time', 'timestamptz'],
  'updated_time': ['updated_time', 'timestamptz'],
}, by='entity') }}
