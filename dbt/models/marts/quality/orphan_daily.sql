{{ config(
  candidate='int_landed_performance',
  candidate_where='missing is not null',
  replace_by='slice',
  primary_key=['tenant_id', 'date_day', 'connection_id', 'grain', 'account_id', 'campaign_id', 'adset_id', 'ad_id'],
  lookup=[{'columns': ['tenant_id', 'connection_id']}]
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, date_day, connection_id, grain, account_id, campaign_id, adset_id, ad_id, platform, currency, missing, not_counted, spend
from {{ ref('int_landed_performance') }}
where missing is not null
