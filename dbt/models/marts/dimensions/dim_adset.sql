{{ config(
  candidate='int_dim_adset',
  replace_by=['tenant_id', 'platform', 'adset_id'],
  primary_key=['tenant_id', 'platform', 'adset_id', 'valid_from']
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, platform, adset_id, valid_from, valid_to, is_current, campaign_id, account_id, name, status, platform_status
from {{ ref('int_dim_adset') }}
