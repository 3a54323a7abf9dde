-- Marts of tenants without enabled and forced row security, or whose primary key isn't led by the tenant; and views that don't run as their reader.
{{ config(tags=['nightly']) }}
-- depends_on: {{ ref('vw_campaign_daily') }} {{ ref('vw_pacing') }} {{ ref('publication') }}
select r.relname
from pg_class r
join pg_namespace n on n.oid = r.relnamespace and n.nspname = 'marts'
left join pg_index i on i.indrelid = r.oid and i.indisprimary
left join pg_attribute a on a.attrelid = r.oid and a.attnum = i.indkey[0]
where r.relkind = 'r' and r.relname not in ('dim_currency', 'dim_date', 'geo_region', 'geo_country', 'geo_lookup', 'geo_geonames', 'parish_geojson') and (not r.relrowsecurity or not r.relforcerowsecurity or a.attname is distinct from 'tenant_id')
union all
select r.relname
from pg_class r
join pg_namespace n on n.oid = r.relnamespace and n.nspname = 'marts'
where r.relkind in ('v', 'm') and not coalesce('security_invoker=true' = any(r.reloptions), false)
