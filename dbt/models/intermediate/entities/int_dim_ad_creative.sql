{{ config(post_hook="analyze {{ this }}") }}
-- Which asset an ad showed when, of the ads whose versions this run writes again and those whose asset another record tells anew.
with assets as not materialized (
  {{ creative_assets() }}
),
{%- if not builds_all() %}
told_anew as (
  select distinct a.tenant_id, a.platform, a.creative_ref, newest.creative_key
  from assets a
  cross join lateral (
    select n.creative_key from assets n
    where n.tenant_id = a.tenant_id and n.platform = a.platform and n.creative_ref = a.creative_ref
    order by n.last_seen desc, n.attributes desc limit 1
  ) newest
  where a.seen_by = '{{ invocation_id }}'
),
named as (
  select t.*, d.ad_id, d.valid_from, d.valid_to
  from told_anew t
  join {{ source('published', 'dim_ad') }} d on d.tenant_id = t.tenant_id and d.platform = t.platform and d.creative_ref = t.creative_ref
  union all
  select t.*, d.ad_id, d.valid_from, d.valid_to
  from told_anew t
  join {{ source('published', 'dim_ad') }} d on d.tenant_id = t.tenant_id and d.platform = t.platform and d.ad_id = substr(t.creative_ref, 4)
  where t.creative_ref like 'ad:%' and not exists (
    select from {{ source('published', 'dim_ad') }} o
    where o.tenant_id = d.tenant_id and o.platform = d.platform and o.ad_id = d.ad_id and o.creative_ref is not null)
),
shown_anew as (
  select distinct n.tenant_id, n.platform, n.ad_id
  from named n
  join {{ source('published', 'dim_ad_creative') }} p on p.tenant_id = n.tenant_id and p.platform = n.platform and p.ad_id = n.ad_id
    and p.valid_from < n.valid_to and p.valid_to > n.valid_from and p.creative_key <> n.creative_key
),
{%- endif %}
versions as (
  select tenant_id, platform, ad_id, valid_from, creative_ref from {{ ref('int_dim_ad') }}
  {%- if not builds_all() %}
  union all
  select s.tenant_id, s.platform, s.ad_id, d.valid_from, d.creative_ref
  from shown_anew s
  join {{ source('published', 'dim_ad') }} d using (tenant_id, platform, ad_id)
  left join (select distinct tenant_id, platform, ad_id from {{ ref('int_dim_ad') }}) written using (tenant_id, platform, ad_id)
  where written.ad_id is null
  {%- endif %}
),
spans as (
  -- a record that doesn't tell says nothing against the one before it, nor, at the start, against the first that does
  select *, count(creative_ref) over (partition by tenant_id, platform, ad_id order by valid_from) as told_so_far from versions
),
named_then as (
  select tenant_id, platform, ad_id, valid_from,
    coalesce(max(creative_ref) over (partition by tenant_id, platform, ad_id, greatest(told_so_far, 1)), 'ad:' || ad_id) as creative_ref
  from spans
),
shown as (
  select n.tenant_id, n.platform, n.ad_id, n.valid_from, coalesce(a.creative_key, n.creative_ref) as creative_key,
    lag(coalesce(a.creative_key, n.creative_ref)) over life as before
  from named_then n
  left join lateral (
    select a.creative_key from assets a
    where a.tenant_id = n.tenant_id and a.platform = n.platform and a.creative_ref = n.creative_ref
    order by a.last_seen desc, a.attributes desc limit 1
  ) a on true
  window life as (partition by n.tenant_id, n.platform, n.ad_id order by n.valid_from)
)
select tenant_id, platform, ad_id, valid_from, coalesce(lead(valid_from) over life, 'infinity'::timestamptz) as valid_to,
  lead(valid_from) over life is null as is_current, creative_key
from shown
where before is distinct from creative_key
window life as (partition by tenant_id, platform, ad_id order by valid_from)
