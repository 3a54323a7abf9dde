-- Rows that are kept and not counted, by account and day, with the reason.
select tenant_id, date_day, connection_id, account_id, not_counted as reason, min(platform) as platform, min(currency) as currency,
  min(owner_connection_id::text)::uuid as owner_connection_id,
  count(*) filter (where grain = 'ad')::integer as ad_rows,
  case when min(currency) = max(currency)
    then coalesce(sum(spend) filter (where grain = 'ad'), sum(spend) filter (where grain <> 'ad')) end as spend
from {{ ref('int_landed_performance') }}
where not_counted is not null
group by 1, 2, 3, 4, 5
{%- for platform in var('sets_aside') %}
union all
select a.tenant_id, a.date_day, a.connection_id, coalesce(a.account_id, 'unknown'), a.reason, '{{ platform }}', coalesce(max(d.currency), 'unknown'),
  null, 0, sum(a.spend)
from {{ staging(platform, 'set_aside') }} a
join {{ ref('int_scope') }} s on s.tenant_id = a.tenant_id and s.connection_id = a.connection_id and s.day = a.date_day
left join {{ ref('int_dim_account') }} d on d.tenant_id = a.tenant_id and d.platform = '{{ platform }}' and d.account_id = a.account_id
group by 1, 2, 3, 4, 5
{%- endfor %}
