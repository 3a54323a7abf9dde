{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
with live as (
  select l.*, {{ google_account('l.account_id') }} as its_account
  from ({{ live(ref('landed_google_ads__account_performance_report'), 'account_performance_report') }}) l
),
kept as (
  {{ newest('live', ["coalesce(its_account, raw_id)", "network", "device"]) }}
),
parted as (
  select kept.*, {{ google_told_otherwise(["coalesce(its_account, raw_id)"], ["network", "device"]) }} as is_told_otherwise from kept
)
select tenant_id, connection_id, date_day, its_account as account_id, network, device, currency,
  {{ micros('cost_micros') }} as spend, impressions, clicks
from parted
where not is_told_otherwise
