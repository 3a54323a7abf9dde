-- Spend of the months that hold a slice in scope: what this run has built of them, and what is published of their other days.
with daily as (
  select tenant_id, connection_id, date_day, account_id, campaign_id, platform, spend from {{ ref('int_campaign_daily') }}
  {%- if not builds_all() %}
  union all
  select p.tenant_id, p.connection_id, p.date_day, p.account_id, p.campaign_id, p.platform, p.spend
  from (select distinct tenant_id, connection_id, {{ month_of('day') }} as month_start from {{ ref('int_scope') }}) m
  join {{ source('published', 'vw_campaign_daily') }} p on p.tenant_id = m.tenant_id and p.connection_id = m.connection_id
    and p.date_day >= m.month_start and p.date_day < (m.month_start + interval '1 month')::date
  left join {{ ref('int_scope') }} s on s.tenant_id = p.tenant_id and s.connection_id = p.connection_id and s.day = p.date_day
  where s.day is null
  {%- endif %}
)
select tenant_id, connection_id, {{ month_of('date_day') }} as month_start, account_id, campaign_id, min(platform) as platform, sum(spend) as spend
from daily
group by 1, 2, 3, 4, 5
