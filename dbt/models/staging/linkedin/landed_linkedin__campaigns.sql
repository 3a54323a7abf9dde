{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('linkedin', 'campaigns', {
  'id': ['id', 'id'],
  'account': ['account', 'id'],
  'campaign_group': ['campaignGroup', 'text'],
  'name': ['name', 'text'],
  'platform_status': ['status', 'text'],
  'serving_statuses': ['servingStatuses', 'jsonb'],
  'daily_budget': ['dailyBudget', 'figures amount'],
  'total_budget': ['totalBudget', 'figures amount'],
  'run_schedule': ['runSchedule', 'jsonb'],
  'unit_cost': ['unitCost', 'jsonb'],
  'modified_at': ['lastModified', 'timestamptz'],
}, by='entity') }}
