{#-
  End of a run that published nothing because too much is spent in places that are no region: keeps them, of the tenants whose they are,
  as they would have been published, so that somebody can say which regions they are. The tenant's next publication removes them.
-#}
{% macro keep_refused_places(results) -%}
  {%- if not execute or not (results | selectattr('status', 'equalto', 'fail') | selectattr('node.name', 'equalto', 'unmapped_share_too_great') | list) -%}
    {{ return('') }}
  {%- endif -%}
  begin;
  {{ forget_refused_places() }}
  with spent as (
    select tenant_id, connection_id, location_type, sum(spend) as spend, sum(spend) filter (where region_id = 'UNMAPPED') as unmapped
    from intermediate.int_geo_estimates where not_counted is null group by 1, 2, 3
  ),
  refused as (
    select distinct tenant_id from spent where location_type = 'presence' and unmapped > {{ var('unmapped_error') }} * spend
  )
  insert into ops.refused_place
    (tenant_id, connection_id, location_type, country, place, currency, platform, place_name, day_from, day_to, spend, impressions, share)
  select e.tenant_id, e.connection_id, e.location_type, e.country, e.place, e.currency, min(e.platform), max(e.place_name),
    min(e.date_day), max(e.date_day), sum(e.spend), sum(e.impressions)::bigint, sum(e.spend) / nullif(max(s.spend), 0)
  from intermediate.int_geo_estimates e
  join refused r on r.tenant_id = e.tenant_id
  join spent s on s.tenant_id = e.tenant_id and s.connection_id = e.connection_id and s.location_type = e.location_type
  where e.region_id = 'UNMAPPED' and e.not_counted is null
  group by 1, 2, 3, 4, 5, 6;
  commit;
{%- endmacro %}

{#- Of the tenants that the run under way is for. -#}
{% macro forget_refused_places() -%}
  delete from ops.refused_place where tenant_id in (select tenant_id from staging.run_tenant);
{%- endmacro %}
