{{ config(
  candidate='int_dim_creative',
  replace_by=['tenant_id', 'platform', 'account_id', 'creative_key'],
  primary_key=['tenant_id', 'platform', 'account_id', 'creative_key']
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, platform, account_id, creative_key, asset_type, name, title, copy, format, call_to_action, landing_page, thumbnail_url, first_seen, last_seen
from {{ ref('int_dim_creative') }}
