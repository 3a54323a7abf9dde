{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('tiktok', 'ads', {
  'id': ['ad_id', 'id'],
  'account_id': ['advertiser_id', 'id'],
  'campaign_id': ['campaign_id', 'id'],
  'adset_id': ['adgroup_id', 'id'],
  'name': ['ad_name', 'text'],
  'switch': ['operation_status|opt_status', 'text'],
  'platform_status': ['secondary_status|status|operation_status|opt_status', 'text'],
  'ad_format': ['ad_format', 'text'],
  'ad_text': ['ad_text', 'text'],
  'video_id': ['video_id', 'id'],
  'image_ids': ['image_ids', 'jsonb'],
  'call_to_action': ['call_to_action', 'text'],
  'landing_page': ['landing_page_url', 'text'],
  'modify_time': ['modify_time', 'timestamptz'],
}, by='entity') }}
