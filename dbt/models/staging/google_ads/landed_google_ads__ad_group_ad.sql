{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'ad_group_ad', dict(google_creative_columns(), **{
  'adset_id': ['ad_group_id', 'id'],
  'ad_group': ['ad_group_ad_ad_group', 'text'],
  'resource_name': ['ad_group_ad_resource_name', 'text'],
  'name': ['ad_group_ad_ad_name', 'text'],
  'platform_status': ['ad_group_ad_status', 'text'],
}), by='entity') }}
