{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'campaign_budget', {
  'account_id': ['customer_id', 'id'],
  'id': ['campaign_budget_id', 'id'],
  'daily_micros': ['campaign_budget_amount_micros', 'micros'],
  'total_micros': ['campaign_budget_total_amount_micros', 'micros'],
  'period': ['campaign_budget_period', 'text'],
  'is_shared': ['campaign_budget_explicitly_shared', 'boolean'],
  'campaigns': ['campaign_budget_reference_count', 'bigint'],
  'platform_status': ['campaign_budget_status', 'text'],
}, by='entity') }}
