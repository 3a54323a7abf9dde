{{ config(post_hook=["analyze {{ this }}", "{{ take_windows(this) }}", "{{ take_connections(this) }}"]) }}
{%- set levels = ['ad', 'adset', 'campaign'] %}
-- The slices of this run: those of the queue, and those that read differently because of what it has learnt of entities, accounts, names of
-- places and what ads show.
{%- if builds_all() %}
select tenant_id, connection_id, day from {{ source('run', 'run_slice') }}
{%- else %}
with placed as materialized (
  select p.tenant_id, p.connection_id, p.level, p.entity_id, b.entity_id is not null as moved
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
found_their_place as (
  {%- for level in levels %}
  select o.tenant_id, o.connection_id, o.date_day
  from placed p
  join {{ source('published', 'orphan_daily') }} o on o.tenant_id = p.tenant_id and o.connection_id = p.connection_id and o.{{ level }}_id = p.entity_id
  where p.level = '{{ level }}'
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
moved as (
  {%- for level in levels %}
  select f.tenant_id, f.connection_id, f.date_day
  from placed p
  join {{ source('published', 'fact_performance') }} f on f.tenant_id = p.tenant_id and f.connection_id = p.connection_id and f.{{ level }}_id = p.entity_id
  where p.level = '{{ level }}' and p.moved and (select bool_or(moved) from placed)
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
told_of as (
  select f.tenant_id, f.connection_id, f.date_day
  from accounts a
  join {{ source('published', 'fact_performance') }} f on f.tenant_id = a.tenant_id and f.platform = a.platform and f.account_id = a.account_id
  where (f.currency, f.time_zone) is distinct from (a.currency, a.time_zone) and (select count(*) from accounts) > 0
  union all
  select n.tenant_id, n.connection_id, n.date_day
  from accounts a
  join {{ source('published', 'not_counted_daily') }} n on n.tenant_id = a.tenant_id and n.platform = a.platform and n.account_id = a.account_id
  where n.currency <> a.currency and (select count(*) from accounts) > 0
),
show_another as (
  select f.tenant_id, f.connection_id, f.date_day
  from {{ ref('int_dim_ad_creative') }} n
  join {{ source('published', 'fact_performance') }} f on f.tenant_id = n.tenant_id and f.platform = n.platform and f.ad_id = n.ad_id
    and {{ in_force('n', day_end('f.date_day', 'f.time_zone')) }}
  left join {{ source('published', 'dim_ad_creative') }} p on p.tenant_id = f.tenant_id and p.platform = f.platform and p.ad_id = f.ad_id
    and {{ in_force('p', day_end('f.date_day', 'f.time_zone')) }}
  where n.creative_key <> coalesce(p.creative_key, 'ad:' || f.ad_id)
),
named as (
  select u.tenant_id, u.connection_id, u.date_day
  from {{ source('published', 'unmapped_geo') }} u
  join {{ ref('stg_google_ads__geo_targets') }} t on t.tenant_id = u.tenant_id and t.connection_id = u.connection_id and t.criterion_id = u.place
  where u.platform = 'google' and t.seen_by = {{ this_run() }} and u.place_name is distinct from t.name
)
select tenant_id, connection_id, day from {{ source('run', 'run_slice') }}
union
select tenant_id, connection_id, date_day from found_their_place
union
select tenant_id, connection_id, date_day from moved
union
select tenant_id, connection_id, date_day from told_of
union
select tenant_id, connection_id, date_day from named
union
select tenant_id, connection_id, date_day from show_another
{%- endif %}
