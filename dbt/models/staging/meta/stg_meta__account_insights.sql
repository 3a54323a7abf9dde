{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
with live as (
  {{ live(ref('landed_meta__account_insights'), 'account_insights', one_day=true) }}
),
kept as (
  {{ newest('live', ["coalesce(" ~ meta_account('account_id') ~ ", raw_id)"]) }}
)
select tenant_id, connection_id, date_day, {{ meta_account('account_id') }} as account_id, currency,
  {{ money('spend') }} as spend
from kept
