{#-
  Common table expressions, the last of them regions_of_places: the region of each told_place in a relation that has told_place (one text of
  connection, country and place, so that joins are by one column), tenant_id, connection_id, platform, country and place, the last two empty
  where not told. The tenant's aliases go before the seeded, an alias of the place's id before one of its
  name and one of what the platform's records say it is part of, by its id or the name that they give it, an alias of one platform before one of any. An alias of a country counts for
  rows of that country and for rows that tell none. Where a tenant's alias is the name of a seeded region, all that we know as that region is
  the tenant's: its ids on platforms, and what is part of it. What is left is the other country, or Jamaica without a parish, or not recognised.
-#}
{% macro regions_of_places(relation) -%}
places as (
  select distinct told_place, tenant_id, connection_id, platform, country, place from {{ relation }}
),
targets as materialized (
  {{ newest_targets() }}
),
named_places as (
  select p.*, {{ place_key('p.country') }} as country_key, {{ place_key('p.place') }} as place_key,
    coalesce(iso.country_code, criterion.country_code, t.country_code, geonames.country_code) as country_code,
    t.name as place_name, {{ place_key('t.name') }} as name_key, t.parent_id, {{ place_key('whole.name') }} as parent_key
  from places p
  left join {{ ref('geo_country') }} iso on iso.country_code = upper(p.country)
  left join {{ ref('geo_country') }} criterion on {{ is_one_of('p.platform', 'countries_by_criterion') }} and criterion.google_criterion_id = p.country
  left join {{ ref('geo_geonames') }} geonames on {{ is_one_of('p.platform', 'places_by_geonames') }} and geonames.geonames_id = p.place
  left join targets t on t.platform = p.platform and t.tenant_id = p.tenant_id and t.connection_id = p.connection_id and t.criterion_id = p.place
  left join targets whole on whole.platform = t.platform and whole.tenant_id = t.tenant_id and whole.connection_id = t.connection_id
    and whole.criterion_id = t.parent_id and not exists (select from {{ ref('geo_country') }} c where c.google_criterion_id = whole.criterion_id)
),
aliases as (
  select tenant_id, 1 as rank, platform, country_code, {{ place_key('alias') }} as alias_key, region_id from {{ source('run', 'run_region_alias') }}
  union all
  select null, 2, platform, country_code, {{ place_key('alias') }}, region_id from {{ ref('geo_lookup') }}
),
renamed_regions as (
  select distinct r.tenant_id, r.platform, r.country_code, s.region_id as seeded_id, r.region_id
  from {{ source('run', 'run_region_alias') }} r
  join {{ ref('geo_lookup') }} s on s.platform = '*' and r.country_code in ('*', s.country_code) and {{ place_key('s.alias') }} = {{ place_key('r.alias') }}
),
aliased as (
  select distinct on (n.told_place) n.told_place, n.tenant_id, n.platform, a.region_id, a.rank
  from named_places n
  cross join lateral unnest(array[n.place_key, n.name_key, n.parent_id, n.parent_key, case when n.place_key is null then lower(n.country_code) end])
    with ordinality k (alias_key, nearness)
  join aliases a on a.alias_key = k.alias_key and (a.tenant_id is null or a.tenant_id = n.tenant_id) and a.platform in ('*', n.platform)
    and (a.country_code = '*' or a.country_code = n.country_code or (n.country_code is null and n.country_key is null))
  order by n.told_place, a.rank, k.nearness, a.platform = '*', a.country_code = '*', a.country_code, a.region_id
),
known as (
  select n.told_place, n.tenant_id, n.platform, n.place_name, n.country_code, coalesce(a.rank, 2) as rank,
    coalesce(a.region_id, case
      when n.country_code <> 'JM' then n.country_code
      when n.country_code = 'JM' and n.place_key is null then 'JM-UNKNOWN'
      else 'UNMAPPED' end) as region_id
  from named_places n
  left join aliased a on a.told_place = n.told_place
),
regions_of_places as (
  select distinct on (k.told_place) k.told_place, k.place_name, k.country_code, coalesce(r.region_id, k.region_id) as region_id
  from known k
  left join renamed_regions r on k.rank = 2 and r.tenant_id = k.tenant_id and r.seeded_id = k.region_id and r.platform in ('*', k.platform)
  order by k.told_place, r.platform = '*', r.country_code = '*', r.country_code, r.region_id
)
{%- endmacro %}

{#- Each place that platforms' records name, as the newest of them says; `having`: only some of them. -#}
{% macro newest_targets(having='true') -%}
  select platform, tenant_id, connection_id, criterion_id,
    (array_agg(name order by last_seen desc, attributes desc))[1] as name,
    (array_agg(country_code order by last_seen desc, attributes desc))[1] as country_code,
    (array_agg(parent_id order by last_seen desc, attributes desc))[1] as parent_id
  from ({{ named_targets() }}) told
  group by 1, 2, 3, 4 having {{ having }}
{%- endmacro %}

{#- What platforms' own records say of places, of all platforms that have such records. -#}
{% macro named_targets() -%}
  {%- for platform in var('places_named_by_records') %}
  select '{{ platform }}' as platform, t.* from {{ staging(platform, 'geo_targets') }} t
  {{ 'union all' if not loop.last }}
  {%- endfor %}
{%- endmacro %}
