{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
with live as (
  {{ live(ref('landed_google_ads__account_performance_report'), 'account_performance_report') }}
),
kept as (
  {{ newest('live', ["coalesce(account_id, raw_id)", "network", "device"]) }}
),
parted as (
  select kept.*, {{ google_told_otherwise(["coalesce(account_id, raw_id)"], ["network", "device"]) }} as is_told_otherwise from kept
)
select tenant_id, connection_id, date_day, account_id, network, device, currency,
  {{ micros('cost_micros') }} as spend, impressions, clicks
from parted
where not is_told_otherwise
