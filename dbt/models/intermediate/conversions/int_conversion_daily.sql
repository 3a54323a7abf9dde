-- Campaign by day and result: what the tenant counts, under the tenant's name for it, else ours, else the platform's. Told as none is 0;
-- what the platform doesn't tell has no row.
with counted as (
  select c.tenant_id, c.date_day, c.connection_id, c.account_id, c.campaign_id, coalesce(m.result, k.result, c.action) as result,
    min(c.platform) as platform, min(c.currency) as currency, sum(c.conversions) as conversions, sum(c.conversion_value) as conversion_value
  from {{ ref('int_conversion') }} c
  left join {{ source('run', 'run_conversion_action') }} m on m.tenant_id = c.tenant_id and m.platform = c.platform and m.action = c.action
  left join {{ source('app', 'conversion_kind') }} k on k.platform = c.platform and k.action = c.action
  where c.is_counted and c.attribution_window = 'default'
  group by 1, 2, 3, 4, 5, 6
)
select s.*, r.reporting_currency, r.reporting_rate, r.rate_day, {{ in_reporting('s.conversion_value') }} as conversion_value_reporting
from counted s
{{ reporting_join('s') }}
