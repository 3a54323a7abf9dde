{{ config(
  candidate='int_dim_account',
  replace_by=['tenant_id', 'platform'],
  primary_key=['tenant_id', 'platform', 'account_id']
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, platform, account_id, name, currency, time_zone, status, connection_id
from {{ ref('int_dim_account') }}
