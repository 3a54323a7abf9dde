{{ config(
  candidate='int_restatements',
  candidate_where='counts',
  replace_by='slice',
  primary_key=['tenant_id', 'date_day', 'connection_id', 'grain', 'account_id', 'campaign_id', 'known_on', 'currency'],
  lookup=[
    {'columns': ['tenant_id', 'known_on']},
    {'columns': ['tenant_id', 'connection_id'], 'where': "account_id = 'unknown' or campaign_id = 'unknown'"}
  ]
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, date_day, connection_id, grain, account_id, campaign_id, known_on, currency, platform, spend, impressions, clicks, conversions, conversion_value
from {{ ref('int_restatements') }}
where counts
