{{ config(
  candidate='int_dim_campaign',
  replace_by=['tenant_id', 'platform', 'campaign_id'],
  primary_key=['tenant_id', 'platform', 'campaign_id', 'valid_from']
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, platform, campaign_id, valid_from, valid_to, is_current, account_id, name, status, platform_status, objective, channel, start_date, end_date
from {{ ref('int_dim_campaign') }}
