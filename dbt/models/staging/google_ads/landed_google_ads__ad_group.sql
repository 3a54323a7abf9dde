{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'ad_group', {
  'adset_id': ['ad_group_id', 'id'],
  'resource_name': ['ad_group_resource_name', 'text'],
  'campaign': ['ad_group_campaign', 'text'],
  'campaign_id': ['campaign_id', 'id'],
  'name': ['ad_group_name', 'text'],
  'platform_status': ['ad_group_status', 'text'],
}, by='entity') }}
