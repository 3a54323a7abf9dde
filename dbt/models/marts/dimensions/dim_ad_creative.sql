{{ config(
  candidate='int_dim_ad_creative',
  replace_by=['tenant_id', 'platform', 'ad_id'],
  primary_key=['tenant_id', 'platform', 'ad_id', 'valid_from']
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, platform, ad_id, valid_from, valid_to, is_current, creative_key
from {{ ref('int_dim_ad_creative') }}
