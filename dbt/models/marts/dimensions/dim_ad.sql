{{ config(
  candidate='int_dim_ad',
  replace_by=['tenant_id', 'platform', 'ad_id'],
  primary_key=['tenant_id', 'platform', 'ad_id', 'valid_from'],
  lookup=[{'columns': ['tenant_id', 'creative_ref']}]
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, platform, ad_id, valid_from, valid_to, is_current, adset_id, campaign_id, account_id, name, status, platform_status, creative_ref
from {{ ref('int_dim_ad') }}
