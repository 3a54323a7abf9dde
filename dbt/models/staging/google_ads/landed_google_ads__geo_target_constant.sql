{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'geo_target_constant', {
  'criterion_id': ['geo_target_constant_id', 'id'],
  'resource_name': ['geo_target_constant_resource_name', 'text'],
  'name': ['geo_target_constant_name', 'text'],
  'country_code': ['geo_target_constant_country_code', 'text'],
  'parent': ['geo_target_constant_parent_geo_target', 'text'],
}, by='entity') }}
