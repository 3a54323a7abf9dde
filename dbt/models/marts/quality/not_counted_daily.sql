{{ config(
  candidate='int_not_counted',
  replace_by='slice',
  primary_key=['tenant_id', 'date_day', 'connection_id', 'account_id', 'reason']
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, date_day, connection_id, account_id, reason, platform, currency, owner_connection_id, ad_rows, spend
from {{ ref('int_not_counted') }}
