{% macro month_of(day) -%}
  date_trunc('month', {{ day }}::timestamp)::date
{%- endmacro %}

{#-
  Campaign by day against the platform's own budget. Budgets, sums to date and finality are looked up at reading: a budget that lands late
  or a restated day early in a flight changes what many later days say, and none of them is written again for it. The sum to date
  of a day reads at most the days of two months (where the flight begins, and the day's own) and the sums of the months between.
-#}
{% macro pacing_view(of=none) -%}
{%- set of = of or {'daily': 'marts.vw_campaign_daily', 'monthly': 'marts.campaign_spend_monthly', 'budgets': 'marts.dim_budget', 'freshness': 'ops.freshness'} -%}
select d.tenant_id, d.date_day, d.connection_id, d.account_id, d.campaign_id, d.platform, d.currency,
  coalesce(c.daily_amount, s.daily_amount) as daily_budget,
  case when c.daily_amount is not null then 'campaign' when s.daily_amount is not null then 'adset' end as daily_budget_level,
  coalesce(c.lifetime_amount, s.lifetime_amount) as lifetime_budget,
  case when c.lifetime_amount is not null then 'campaign' when s.lifetime_amount is not null then 'adset' end as lifetime_budget_level,
  coalesce(c.currency, s.currency) as budget_currency, c.budget_id, coalesce(c.shared, false) as is_shared,
  f.flight_start, f.flight_end,
  d.spend, this_month.spend as spend_month_to_date,
  (select sum(part) from (values (this_month.of_flight), (between_months.spend), (first_month.spend)) parts (part)) as spend_to_date,
  coalesce(d.date_day <= r.final_to, false) as is_final,
  d.reporting_currency, d.reporting_rate, d.rate_day, d.spend_reporting
from {{ of.daily }} d
cross join lateral (select {{ day_end('d.date_day', 'd.time_zone') }} as day_end, {{ month_of('d.date_day') }} as month_start) z
left join lateral (
  select coalesce(o.daily_amount, b.daily_amount) as daily_amount, coalesce(o.lifetime_amount, b.lifetime_amount) as lifetime_amount,
    b.currency, b.budget_id, coalesce(o.shared, b.shared) as shared, b.start_date, b.end_date
  from {{ of.budgets }} b
  left join {{ of.budgets }} o
    on o.tenant_id = b.tenant_id and o.platform = b.platform and o.budget_key = 'budget:' || b.budget_id and {{ in_force('o', 'z.day_end') }}
  where b.tenant_id = d.tenant_id and b.platform = d.platform and b.budget_key = 'campaign:' || d.campaign_id and {{ in_force('b', 'z.day_end') }}
) c on true
cross join lateral (
  select sum(b.daily_amount) as daily_amount, sum(b.lifetime_amount) as lifetime_amount, min(b.currency) as currency,
    min(b.start_date) as start_date, case when count(b.end_date) = count(*) then max(b.end_date) end as end_date
  from {{ of.budgets }} b
  where b.tenant_id = d.tenant_id and b.platform = d.platform and b.campaign_id = d.campaign_id and b.level = 'adset' and {{ in_force('b', 'z.day_end') }}
    and (b.status = 'active' or b.status = 'ended' and b.end_date >= d.date_day) and not coalesce(b.shared, false)
    and coalesce(b.start_date, d.date_day) <= d.date_day and coalesce(b.end_date, d.date_day) >= d.date_day
) s
cross join lateral (select coalesce(c.start_date, s.start_date) as flight_start, coalesce(c.end_date, s.end_date) as flight_end) f
cross join lateral (
  select sum(x.spend) as spend, sum(x.spend) filter (where x.date_day >= coalesce(f.flight_start, x.date_day)) as of_flight
  from {{ of.daily }} x
  where x.tenant_id = d.tenant_id and x.campaign_id = d.campaign_id and x.platform = d.platform
    and x.date_day >= z.month_start and x.date_day <= d.date_day
) this_month
cross join lateral (
  select sum(x.spend) as spend
  from {{ of.monthly }} x
  where x.tenant_id = d.tenant_id and x.campaign_id = d.campaign_id and x.platform = d.platform
    and x.month_start < z.month_start and x.month_start >= coalesce(f.flight_start, x.month_start)
) between_months
cross join lateral (
  select sum(x.spend) as spend
  from {{ of.daily }} x
  where x.tenant_id = d.tenant_id and x.campaign_id = d.campaign_id and x.platform = d.platform
    and x.date_day >= f.flight_start and x.date_day < z.month_start
    and {{ month_of('f.flight_start') }} < f.flight_start and x.date_day < ({{ month_of('f.flight_start') }} + interval '1 month')::date
) first_month
left join {{ of.freshness }} r on r.tenant_id = d.tenant_id and r.connection_id = d.connection_id
{%- endmacro %}
