{{ config(post_hook=["analyze {{ this }}", "{{ take_windows(this) }}", "{{ take_connections(this) }}"]) }}
{%- set levels = ['ad', 'adset', 'campaign'] %}
-- The slices of this run: those of the queue, and those that read differently because of what it has learnt of entities, accounts and what ads show.
{%- if builds_all() %}
select tenant_id, connection_id, day from {{ source('run', 'run_slice') }}
union
select tenant_id, connection_id, day from ({{ first_told_unread(ref('stg_unread_of_entities')) }}) unread where {{ of_this_run() }}
{%- else %}
with placed as materialized (
  select p.tenant_id, p.connection_id, p.level, p.entity_id, b.entity_id is not null as has_moved
  from {{ ref('int_entity_place') }} p
  left join {{ source('published', 'entity_place') }} b using (tenant_id, connection_id, level, entity_id)
  where b.entity_id is null or (b.account_id, b.campaign_id, b.adset_id) is distinct from (p.account_id, p.campaign_id, p.adset_id)
),
accounts as materialized (
  select a.tenant_id, a.platform, a.account_id, a.currency, a.time_zone
  from {{ ref('int_dim_account') }} a
  left join {{ source('published', 'dim_account') }} b using (tenant_id, platform, account_id)
  where b.account_id is null or (b.currency, b.time_zone) is distinct from (a.currency, a.time_zone)
),
differing as materialized (
  select n.tenant_id, n.platform, n.ad_id, greatest(n.valid_from, p.valid_from) as valid_from, least(n.valid_to, p.valid_to) as valid_to
  from {{ ref('int_dim_ad_creative') }} n
  left join {{ source('published', 'dim_ad_creative') }} p on p.tenant_id = n.tenant_id and p.platform = n.platform and p.ad_id = n.ad_id
    and p.valid_from < n.valid_to and p.valid_to > n.valid_from
  where n.creative_key <> coalesce(p.creative_key, 'ad:' || n.ad_id)
),
-- Moves and accounts told anew are rare: only then are a tenant's facts read, by the tenant and never the whole table.
facts as materialized (
  select f.*
  from (
    select tenant_id from placed where has_moved
    union
    select tenant_id from accounts
  ) t
  cross join lateral (
    with its as materialized (select * from {{ source('published', 'fact_performance') }} where tenant_id = t.tenant_id)
    select tenant_id, connection_id, date_day, platform, account_id, campaign_id, adset_id, ad_id, currency, time_zone from its
  ) f
),
found_their_place as (
  {%- for level in levels %}
  select o.tenant_id, o.connection_id, o.date_day
  from placed p
  join {{ source('published', 'orphan_daily') }} o on o.tenant_id = p.tenant_id and o.connection_id = p.connection_id and o.{{ level }}_id = p.entity_id
  where p.level = '{{ level }}'
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
-- Another connection's records may tell that what this one can't name is the same.
found_elsewhere as (
  select o.tenant_id, o.connection_id, o.date_day
  from (select distinct tenant_id, connection_id from placed where level in ('ad', 'adset')) p
  join {{ source('app', 'data_source') }} d on d.tenant_id = p.tenant_id and d.id = p.connection_id
  join {{ source('published', 'orphan_daily') }} o
    on o.tenant_id = p.tenant_id and o.platform = d.platform and o.connection_id <> p.connection_id and o.account_id = 'unknown'
),
moved as (
  {%- for level in levels %}
  select f.tenant_id, f.connection_id, f.date_day
  from placed p
  join facts f on f.tenant_id = p.tenant_id and f.connection_id = p.connection_id and f.{{ level }}_id = p.entity_id
  where p.level = '{{ level }}' and p.has_moved
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
-- Places may be told of an ad on a day of which nothing else of it is. What of them has no place of its own is few, and found by it.
places_found as (
  {%- for level in levels %}
  select g.tenant_id, g.connection_id, g.date_day
  from placed p
  join {{ source('published', 'fact_geo_performance') }} g
    on g.tenant_id = p.tenant_id and g.connection_id = p.connection_id and g.{{ level }}_id = p.entity_id
  where p.level = '{{ level }}' and (g.account_id = 'unknown' or g.campaign_id = 'unknown' or (g.adset_id = '' and g.ad_id <> ''))
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
places as materialized (
  select g.*
  from (select distinct tenant_id from placed where has_moved) t
  cross join lateral (
    with its as materialized (
      select tenant_id, connection_id, date_day, campaign_id, adset_id, ad_id from {{ source('published', 'fact_geo_performance') }}
      where tenant_id = t.tenant_id
    )
    select * from its
  ) g
),
places_moved as (
  {%- for level in levels %}
  select g.tenant_id, g.connection_id, g.date_day
  from placed p
  join places g on g.tenant_id = p.tenant_id and g.connection_id = p.connection_id and g.{{ level }}_id = p.entity_id
  where p.level = '{{ level }}' and p.has_moved
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
-- Rows that were told anew are in no fact and no orphan, but in the log, each in its place: where one that has none, or waits for
-- it, was told more than once, or an entity has moved.
told_before as (
  select l.tenant_id, l.connection_id, l.date_day
  from (select distinct tenant_id, connection_id from placed) p
  cross join lateral (
    select tenant_id, connection_id, date_day, known_on from {{ source('published', 'restatement_log') }}
    where tenant_id = p.tenant_id and connection_id = p.connection_id and (account_id = 'unknown' or campaign_id = 'unknown')
    union all
    select tenant_id, connection_id, date_day, known_on from {{ source('published', 'waiting_version') }}
    where tenant_id = p.tenant_id and connection_id = p.connection_id
  ) l
  group by 1, 2, 3
  having count(distinct l.known_on) > 1
  union all
  select l.tenant_id, l.connection_id, l.date_day
  from (select distinct tenant_id, connection_id from placed where has_moved) p
  join {{ source('published', 'restatement_log') }} l using (tenant_id, connection_id)
),
told_of as (
  select f.tenant_id, f.connection_id, f.date_day
  from accounts a
  join facts f on f.tenant_id = a.tenant_id and f.platform = a.platform and f.account_id = a.account_id
  where (f.currency, f.time_zone) is distinct from (a.currency, a.time_zone)
  union all
  -- places may be told of a day of which no ad is
  select g.tenant_id, g.connection_id, g.date_day
  from accounts a
  join {{ source('published', 'vw_geo_daily') }} g on g.tenant_id = a.tenant_id and g.platform = a.platform and g.account_id = a.account_id
  where (g.currency, g.time_zone) is distinct from (a.currency, a.time_zone)
  union all
  select n.tenant_id, n.connection_id, n.date_day
  from accounts a
  join {{ source('published', 'not_counted_daily') }} n on n.tenant_id = a.tenant_id and n.platform = a.platform and n.account_id = a.account_id
  where n.currency <> a.currency
  union all
  select r.tenant_id, r.connection_id, r.date_day
  from accounts a
  join {{ source('published', 'reconciliation_daily') }} r on r.tenant_id = a.tenant_id and r.platform = a.platform and r.account_id = a.account_id
  where r.currency <> a.currency
),
show_another as (
  select f.tenant_id, f.connection_id, f.date_day
  from differing d
  cross join lateral (
    with its as materialized (select * from {{ source('published', 'fact_performance') }} where tenant_id = d.tenant_id and ad_id = d.ad_id)
    select tenant_id, connection_id, date_day, platform, time_zone from its
  ) f
  where f.platform = d.platform and {{ in_force('d', day_end('f.date_day', 'f.time_zone')) }}
),
renamed as materialized (
  select n.tenant_id, n.connection_id, n.criterion_id, case when p.criterion_id is null then n.country_code end as new_in
  from {{ ref('int_named_place') }} n
  left join {{ source('published', 'named_place') }} p using (tenant_id, connection_id, criterion_id)
  where p.criterion_id is null or (n.name, n.country_code, n.parent_id) is distinct from (p.name, p.country_code, p.parent_id)
),
named as (
  select u.tenant_id, u.connection_id, u.date_day
  from renamed r
  join {{ source('published', 'unmapped_geo') }} u on u.tenant_id = r.tenant_id and u.connection_id = r.connection_id and u.place = r.criterion_id
  union all
  select u.tenant_id, u.connection_id, u.date_day
  from renamed r
  join {{ source('published', 'named_place') }} part
    on part.tenant_id = r.tenant_id and part.connection_id = r.connection_id and part.parent_id = r.criterion_id
  join {{ source('published', 'unmapped_geo') }} u
    on u.tenant_id = part.tenant_id and u.connection_id = part.connection_id and u.place = part.criterion_id
  union all
  -- the days of a place that is a region aren't kept: all of its connection, or of one that is new those that tell its country as a whole
  select g.tenant_id, g.connection_id, g.date_day
  from (select distinct tenant_id, connection_id, new_in from renamed) r
  join {{ source('published', 'vw_geo_daily') }} g
    on g.tenant_id = r.tenant_id and g.connection_id = r.connection_id and (r.new_in is null or g.region_id = r.new_in)
),
-- Days on which something unreadable of entities was first told, where that has changed.
unread_of_entities as (
  select u.*
  from ({{ first_told_unread(ref('stg_unread_of_entities')) }}) u
  where (u.tenant_id, u.connection_id, u.stream) in (select e.tenant_id, e.connection_id, e.stream from {{ source('run', 'run_entity') }} e)
),
unread_published as (
  select u.tenant_id, u.date_day, u.connection_id, u.stream, u.landed_column, u.reason, u.unread, u.example
  from {{ source('published', 'unread_value') }} u
  where (u.tenant_id, u.connection_id, u.stream) in (select e.tenant_id, e.connection_id, e.stream from {{ source('run', 'run_entity') }} e)
),
unread as (
  select tenant_id, connection_id, day as date_day
  from (
    (
      select * from unread_of_entities
      except
      select * from unread_published
    )
    union all
    (
      select * from unread_published
      except
      select * from unread_of_entities
    )
  ) changed
),
slices as (
  select tenant_id, connection_id, day from {{ source('run', 'run_slice') }}
  {%- for learnt in ['found_their_place', 'found_elsewhere', 'moved', 'places_found', 'places_moved', 'told_before', 'told_of', 'show_another', 'named', 'unread'] %}
  union
  select tenant_id, connection_id, date_day from {{ learnt }}
  {%- endfor %}
)
select tenant_id, connection_id, day from slices
union
-- what other connections can't name on those days, either: it may be the same
select o.tenant_id, o.connection_id, o.date_day
from slices s
join {{ source('app', 'data_source') }} d on d.tenant_id = s.tenant_id and d.id = s.connection_id
join {{ source('published', 'orphan_daily') }} o on o.tenant_id = s.tenant_id and o.date_day = s.day and o.platform = d.platform
where o.account_id = 'unknown'
{%- endif %}
