-- Campaigns and months whose sum isn't that of their days. Whole tables: nightly.
{{ config(tags=['nightly']) }}
select tenant_id, connection_id, month_start, campaign_id
from (
  select tenant_id, connection_id, month_start, campaign_id, spend from {{ ref('campaign_spend_monthly') }}
  union all
  select tenant_id, connection_id, {{ month_of('date_day') }}, campaign_id, -spend from {{ ref('vw_campaign_daily') }}
) months_and_days
group by 1, 2, 3, 4
having coalesce(sum(spend), 0) <> 0
-- once this run has published: {{ ref('publication') }}
