{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'campaign', {
  'date_day': ['segments_date', 'date'],
  'resource_name': ['campaign_resource_name', 'text'],
  'customer_id': ['customer_id', 'id'],
  'campaign_id': ['campaign_id', 'id'],
  'name': ['campaign_name', 'text'],
  'platform_status': ['campaign_status', 'text'],
  'serving_status': ['campaign_serving_status', 'text'],
  'channel': ['campaign_advertising_channel_type', 'text'],
  'budget': ['campaign_campaign_budget', 'text'],
  'budget_micros': ['campaign_budget_amount_micros', 'micros'],
  'start_date': ['campaign_start_date_time|campaign_start_date', 'text'],
  'end_date': ['campaign_end_date_time|campaign_end_date', 'text'],
}, by='queue') }}
