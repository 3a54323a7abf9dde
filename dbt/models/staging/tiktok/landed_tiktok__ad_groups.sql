{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('tiktok', 'ad_groups', {
  'id': ['adgroup_id', 'id'],
  'account_id': ['advertiser_id', 'id'],
  'campaign_id': ['campaign_id', 'id'],
  'name': ['adgroup_name', 'text'],
  'switch': ['operation_status|opt_status', 'text'],
  'platform_status': ['secondary_status|status|operation_status|opt_status', 'text'],
  'budget': ['budget', 'numeric'],
  'budget_mode': ['budget_mode', 'text'],
  'start_time': ['schedule_start_time', 'timestamptz'],
  'end_time': ['schedule_end_time', 'timestamptz'],
  'modify_time': ['modify_time', 'timestamptz'],
}, by='entity') }}
