{{ config(
  candidate='int_campaign_spend_monthly',
  replace_by='month',
  primary_key=['tenant_id', 'connection_id', 'month_start', 'account_id', 'campaign_id'],
  lookup=[{'columns': ['tenant_id', 'campaign_id', 'month_start'], 'include': ['platform', 'spend']}]
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, connection_id, month_start, account_id, campaign_id, platform, spend
from {{ ref('int_campaign_spend_monthly') }}
