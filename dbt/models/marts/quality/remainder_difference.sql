{{ config(
  candidate='int_upper_comparison',
  candidate_where='reason is not null',
  replace_by='slice',
  primary_key=['tenant_id', 'date_day', 'connection_id', 'campaign_id', 'adset_id']
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, date_day, connection_id, campaign_id, adset_id, platform, account_id, currency, ads_spend, upper_spend, difference, reason, exceeding
from {{ ref('int_upper_comparison') }}
where reason is not null
