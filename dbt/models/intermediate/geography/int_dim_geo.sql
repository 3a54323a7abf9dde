-- The seeded regions and countries and the tenant's own, for each tenant in scope.
with tenants as (
  select distinct tenant_id from {{ source('run', 'run_connection') }}
),
seeded as (
  select region_id, name, kind, parent_region_id, country_code, population_2011 as population, population_source from {{ ref('geo_region') }}
  union all
  select country_code as region_id, name, 'country', null, c.country_code, null, null from {{ ref('geo_country') }} c
)
select t.tenant_id, s.region_id, s.name, s.kind, s.parent_region_id, s.country_code, s.population, s.population_source, null::text as region_set
from tenants t cross join seeded s
union all
select r.tenant_id, r.region_id, r.name, 'own', r.parent_region_id, r.country_code, r.population, r.population_source, c.name as region_set
from {{ source('app', 'region') }} r
join {{ source('app', 'region_set') }} c on c.tenant_id = r.tenant_id and c.id = r.set_id
where r.tenant_id in (select tenant_id from tenants)
