-- All accounts of the platforms and tenants in scope: the newest record of each, and what facts say where none has landed.
with told as (
  {%- for platform in var('platforms') %}
  select '{{ platform }}' as platform, tenant_id, connection_id, account_id, name, currency, time_zone, status, last_seen, attributes, 1 as place
  from {{ staging(platform, 'accounts') }}
  union all
  select '{{ platform }}', tenant_id, connection_id, entity_id, name, currency, time_zone, 'unknown', last_seen, attributes, 2
  from {{ staging(platform, 'fact_names') }} where level = 'account'
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
newest as (
  select t.tenant_id, t.platform, t.account_id,
    {%- for column in ['name', 'currency', 'time_zone', 'status', 'connection_id'] %}
    (array_agg(t.{{ column }} order by t.place, t.last_seen desc, t.attributes desc, t.connection_id) filter (where t.{{ column }} is not null))[1] as {{ column }}{{ ',' if not loop.last }}
    {%- endfor %}
  from told t
  join (select distinct tenant_id, platform from {{ source('run', 'run_connection') }}) s using (tenant_id, platform)
  group by 1, 2, 3
)
select n.tenant_id, n.platform, n.account_id, n.name, coalesce(n.currency, 'unknown') as currency, n.time_zone, n.status,
  coalesce(o.connection_id, n.connection_id) as connection_id
from newest n
left join lateral (
  select s.connection_id from {{ source('run', 'run_account_source') }} s
  where s.tenant_id = n.tenant_id and s.platform = n.platform and s.account_id = n.account_id and s.stream_class = 'performance'
  order by upper(s.days) desc nulls first limit 1
) o on true
