{{ config(materialized='ephemeral') }}
{{ landing('google', 'campaign', {
  'date_day': ['segments_date', 'date'],
  'resource_name': ['campaign_resource_name', 'text'],
  'customer_id': ['customer_id', 'id'],
  'campaign_id': ['campaign_id', 'id'],
  'hour': ['segments_hour', 'bigint'],
  'network': ['segments_ad_network_type', 'text'],
  'cost_micros': ['metrics_cost_micros', 'numeric'],
  'impressions': ['metrics_impressions', 'bigint'],
  'clicks': ['metrics_clicks', 'bigint'],
  'conversions': ['metrics_conversions', 'numeric'],
  'conversions_value': ['metrics_conversions_value', 'numeric'],
  'all_conversions': ['metrics_all_conversions', 'numeric'],
  'all_conversions_value': ['metrics_all_conversions_value', 'numeric'],
  'video_plays': ['metrics_video_trueview_views|metrics_video_views', 'bigint'],
}) }}
