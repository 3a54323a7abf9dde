-- What is wrong with the seeded geography: fourteen parishes by ISO code, each with an outline inside Jamaica that is one closed ring, turned
-- counterclockwise; the census's sum; aliases that name a region or country, and never a number of two digits.
{{ config(tags=['nightly']) }}
with points as (
  select g.region_id, p.place, (p.point ->> 0)::numeric as x, (p.point ->> 1)::numeric as y, lead(p.point) over ring as following
  from {{ ref('parish_geojson') }} g
  cross join lateral jsonb_array_elements(g.geometry::jsonb -> 'coordinates' -> 0) with ordinality p (point, place)
  window ring as (partition by g.region_id order by p.place)
),
rings as (
  select region_id, min(x) as west, max(x) as east, min(y) as south, max(y) as north, count(*) as points,
    sum(x * (following ->> 1)::numeric - (following ->> 0)::numeric * y) as doubled_area,
    (array_agg((x, y)::text order by place))[1] = (array_agg((x, y)::text order by place desc))[1] as closed
  from points
  group by 1
),
parishes as (
  select region_id, population_2011 from {{ ref('geo_region') }} where kind = 'parish'
)
select 'parish without its code' as what, code as which
from (select 'JM-' || to_char(n, 'FM00') as code from generate_series(1, 14) n) iso
full join parishes p on p.region_id = iso.code
where p.region_id is null or iso.code is null
union all
select 'parish without outline', coalesce(p.region_id, r.region_id) from parishes p full join rings r using (region_id) where p.region_id is null or r.region_id is null
union all
select 'outline out of place', region_id from rings where west < -78.4 or east > -76.1 or south < 17.7 or north > 18.6
union all
select 'ring not counterclockwise', region_id from rings where doubled_area <= 0 or not closed or points < 4
union all
select 'points', sum(points)::text from rings having sum(points) <> 923
union all
select 'population', sum(population_2011)::text from parishes having sum(population_2011) <> 2697983
union all
select 'outline with holes', region_id from {{ ref('parish_geojson') }} where jsonb_array_length(geometry::jsonb -> 'coordinates') <> 1 or geometry::jsonb ->> 'type' <> 'Polygon'
union all
select 'alias of no region', l.alias from {{ ref('geo_lookup') }} l
where l.alias ~ '^(JM)?[-. ]?\d{1,2}$'
  or not exists (select from {{ ref('geo_region') }} r where r.region_id = l.region_id)
  and not exists (select from {{ ref('geo_country') }} c where c.country_code = l.region_id)
