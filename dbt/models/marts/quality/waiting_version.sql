{{ config(
  candidate='int_restatements',
  candidate_where='not counts',
  replace_by='slice',
  primary_key=['tenant_id', 'date_day', 'connection_id', 'grain', 'account_id', 'campaign_id', 'known_on', 'natural_key'],
  lookup=[{'columns': ['tenant_id', 'connection_id']}]
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, date_day, connection_id, grain, account_id, campaign_id, known_on, natural_key, platform
from {{ ref('int_restatements') }}
where not counts
