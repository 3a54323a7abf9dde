{{ config(
  candidate='int_dim_budget',
  replace_by=['tenant_id', 'platform', 'budget_key'],
  primary_key=['tenant_id', 'platform', 'budget_key', 'valid_from'],
  lookup=[{'columns': ['tenant_id', 'campaign_id', 'platform']}, {'columns': ['tenant_id', 'account_id']}]
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, platform, budget_key, valid_from, valid_to, is_current, level, entity_id, account_id, campaign_id, adset_id, status, daily_amount, lifetime_amount, currency, budget_id, shared, start_date, end_date, told
from {{ ref('int_dim_budget') }}
