-- Versions of the budgets that changed, or whose account is told to have another currency or time zone, in major units and the account's days.
{%- set of_changed_accounts %}
  select b.tenant_id, b.platform, b.budget_key
  from {{ ref('int_dim_account') }} a
  left join {{ source('published', 'dim_account') }} p using (tenant_id, platform, account_id)
  join {{ source('published', 'dim_budget') }} b on b.tenant_id = a.tenant_id and b.platform = a.platform and b.account_id = a.account_id
  where p.account_id is null or (p.currency, p.time_zone) is distinct from (a.currency, a.time_zone)
{%- endset %}
with versions as (
  {{ scd2('budget', of_changed_accounts) }}
),
placed as (
  select v.*, coalesce(v.currency, nullif(a.currency, 'unknown')) as its_currency, coalesce(staging.try_time_zone(a.time_zone), 'UTC') as time_zone
  from versions v
  left join {{ ref('int_dim_account') }} a using (tenant_id, platform, account_id)
),
scaled as (
  select p.*, case when p.in_minor_units then {{ minor_units_divisor('p.platform', 'c') }} else 1 end as divisor
  from placed p
  left join {{ ref('dim_currency') }} c on c.currency = p.its_currency
)
select tenant_id, platform, budget_key, valid_from, valid_to, is_current,
  split_part(budget_key, ':', 1) as level, substr(budget_key, strpos(budget_key, ':') + 1) as entity_id, account_id, campaign_id, adset_id, status,
  {{ money('daily_told / divisor') }} as daily_amount, {{ money('lifetime_told / divisor') }} as lifetime_amount,
  coalesce(its_currency, 'unknown') as currency, budget_id, shared,
  coalesce(start_date, (start_at at time zone time_zone)::date) as start_date, coalesce(end_date, (end_at at time zone time_zone)::date) as end_date, told
from scaled
