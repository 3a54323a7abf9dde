{{ config(
  candidate='int_reconciliation',
  replace_by='slice',
  primary_key=['tenant_id', 'date_day', 'connection_id', 'account_id']
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, date_day, connection_id, account_id, platform, currency, fact_spend, control_spend, difference, status
from {{ ref('int_reconciliation') }}
