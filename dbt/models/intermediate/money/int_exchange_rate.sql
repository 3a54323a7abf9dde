{{ config(post_hook="analyze {{ this }}") }}
-- depends_on: {{ source('app', 'fx_rate') }}
-- The rate to the tenant's reporting currency, found by the one rule: the database's function app.exchange_rate.
select p.tenant_id, p.currency, p.date_day, t.reporting_currency::text as reporting_currency, x.rate as reporting_rate, x.rate_day
from (
  select tenant_id, currency, date_day from {{ ref('int_performance') }}
  union
  select tenant_id, currency, date_day from {{ ref('int_geo_estimates') }}
  union
  select a.tenant_id, a.currency, s.day
  from (select distinct tenant_id, currency from {{ ref('int_dim_account') }}) a
  join (select distinct tenant_id, day from {{ ref('int_scope') }}) s on s.tenant_id = a.tenant_id
) p
join {{ source('app', 'tenant') }} t on t.id = p.tenant_id
left join lateral app.exchange_rate(p.tenant_id, p.currency, t.reporting_currency, p.date_day) x on true
