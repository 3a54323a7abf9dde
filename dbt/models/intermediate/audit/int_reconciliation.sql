-- Account by day against the platform's own account total. A control that isn't ours to count is left out with its rows.
with facts as (
  select tenant_id, date_day, connection_id, account_id, min(platform) as platform, min(currency) as currency, sum(spend) as spend
  from {{ ref('int_performance') }} group by 1, 2, 3, 4
),
controls as (
  {%- for platform in var('platforms') %}
  select '{{ platform }}' as platform, c.tenant_id, c.date_day, c.connection_id, coalesce(c.account_id, 'unknown') as account_id, c.currency, c.spend
  from {{ staging(platform, 'controls') }} c
  join {{ ref('int_scope') }} s on s.tenant_id = c.tenant_id and s.connection_id = c.connection_id and s.day = c.date_day
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
control_days as (
  select c.platform, c.tenant_id, c.date_day, c.connection_id, c.account_id, max(c.currency) as currency, sum(c.spend) as spend
  from controls c
  left join {{ source('run', 'run_account_source') }} o
    on o.tenant_id = c.tenant_id and o.platform = c.platform and o.account_id = c.account_id
    and o.stream_class = 'performance' and o.days @> c.date_day
  where o.connection_id is null or o.connection_id = c.connection_id
  group by 1, 2, 3, 4, 5
),
compared as (
  select tenant_id, date_day, connection_id, account_id, coalesce(f.platform, c.platform) as platform,
    coalesce(nullif(f.currency, 'unknown'), c.currency) as currency,
    case when f.account_id is null then 0 else f.spend end as fact_spend, c.spend as control_spend,
    case when f.account_id is null then 0 else f.spend end - c.spend as difference,
    case when c.spend is null then 'no control'
         when abs(coalesce(f.spend, 0) - c.spend) < 0.005 then 'equal' else 'different' end as status
  from facts f
  full join control_days c using (tenant_id, date_day, connection_id, account_id)
)
select c.tenant_id, c.date_day, c.connection_id, c.account_id, c.platform, coalesce(c.currency, a.currency, 'unknown') as currency,
  c.fact_spend, c.control_spend, c.difference, c.status
from compared c
left join {{ ref('int_dim_account') }} a on a.tenant_id = c.tenant_id and a.platform = c.platform and a.account_id = c.account_id
