{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
with live as (
  {{ live(ref('landed_meta__account_insights'), 'account_insights') }}
),
kept as (
  {{ newest('live', ["coalesce(account_id, raw_id)"]) }}
)
select tenant_id, connection_id, date_day, regexp_replace(account_id, '^act_', '') as account_id, currency,
  {{ money('spend') }} as spend
from kept
