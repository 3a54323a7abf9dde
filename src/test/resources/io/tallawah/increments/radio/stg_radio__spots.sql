{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
with live as (
  {{ live(ref('stg_radio__counted'), 'spots') }}
),
kept as (
  {{ newest('live', ["coalesce(ad_id, raw_id)"]) }}
),
syncs as (
  {{ syncs() }}
)
select k.tenant_id, k.connection_id, k.date_day, k.account_id, k.campaign_id, k.ad_id, k.currency, {{ money('k.spend') }} as spend, k.impressions,
  k.conversions, o.outcomes, coalesce(s.started_at, k.extracted_at) as sync_started_at
from kept k
left join syncs s on s.tenant_id = k.tenant_id and s.connection_id = k.connection_id and s.sync_id = k.sync_id
left join lateral (
  {{ outcomes(outcome_fields([
    ['calls', 'k.calls', 'null::numeric', "coalesce('calls' = any(k.chosen), true)"],
    ['orders', 'k.orders', 'null::numeric', "coalesce('orders' = any(k.chosen), false)"]])) }}
) o on true
