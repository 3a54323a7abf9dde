{{ config(post_hook="analyze {{ this }}") }}
{%- set counts = ['impressions', 'clicks', 'link_clicks', 'video_plays', 'hook_views', 'hold_views'] -%}
{%- set amounts = ['spend', 'conversions', 'conversion_value', 'video_p25', 'video_p50', 'video_p75', 'video_p100'] -%}
-- All platforms' rows of the slices in scope at one grain, in their place, each with what isn't told of it and why it isn't counted.
with read as (
  {%- for platform in var('platforms') %}
  select '{{ platform }}' as platform, f.* from {{ staging(platform, 'performance') }} f
  join {{ ref('int_scope') }} s on s.tenant_id = f.tenant_id and s.connection_id = f.connection_id and s.day = f.date_day
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
placed as (
  select f.platform, f.tenant_id, f.connection_id, f.date_day, f.grain, {{ placed('account_id', 'f') }} as account_id,
    {{ placed('campaign_id', 'f') }} as campaign_id, {{ placed('adset_id', 'f') }} as adset_id, f.ad_id, f.currency, f.time_zone,
    {% for metric in amounts + counts %}f.{{ metric }}, {% endfor %}f.reach, f.outcomes, f.sync_started_at
  from read f
  {{ place_joins('f') }}
),
-- A row above the ads that doesn't tell its account, and whose entity doesn't, is of the account that the day's rows below and beside it agree on.
nameless as (
  select distinct tenant_id, connection_id, date_day, grain, case grain when 'adset' then adset_id else campaign_id end as upper_id
  from placed where grain <> 'ad' and account_id is null
),
kin as (
  select n.tenant_id, n.connection_id, n.date_day, n.grain, n.upper_id, min(a.account_id) as account_id
  from nameless n
  join (
    select tenant_id, connection_id, date_day, 'campaign' as grain, campaign_id as upper_id, account_id from placed where account_id is not null
    union all
    select tenant_id, connection_id, date_day, 'adset', adset_id, account_id from placed where account_id is not null
  ) a using (tenant_id, connection_id, date_day, grain, upper_id)
  group by 1, 2, 3, 4, 5
  having min(a.account_id) = max(a.account_id)
),
summed as (
  select platform, p.tenant_id, p.connection_id, p.date_day, p.grain, coalesce(p.account_id, k.account_id) as account_id, campaign_id, adset_id, ad_id,
    max(currency) as currency, min(currency) as other_currency, max(time_zone) as time_zone,
    {% for metric in amounts %}sum({{ metric }}) as {{ metric }}, {% endfor %}
    {% for metric in counts %}sum({{ metric }})::bigint as {{ metric }}, {% endfor %}
    case when count(*) = 1 then max(reach) end as reach,
    jsonb_agg(outcomes order by outcomes) filter (where outcomes is not null) as outcomes,
    max(sync_started_at) as newest_sync, min(sync_started_at) as oldest_sync
  from placed p
  left join kin k on p.account_id is null and k.tenant_id = p.tenant_id and k.connection_id = p.connection_id and k.date_day = p.date_day
    and k.grain = p.grain and k.upper_id = case p.grain when 'adset' then p.adset_id else p.campaign_id end
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
),
-- Where an account's rows of a day tell several currencies, the one that counts: most rows', of two alike the account's own. Amounts of two are no sum.
currencies as (
  select distinct on (t.tenant_id, t.connection_id, t.date_day, t.platform, t.account_id)
    t.tenant_id, t.connection_id, t.date_day, t.platform, t.account_id, t.currency
  from (
    select tenant_id, connection_id, date_day, platform, account_id, currency, count(*) as told,
      count(*) over (partition by tenant_id, connection_id, date_day, platform, account_id) as currencies
    from placed where account_id is not null and currency is not null
    group by 1, 2, 3, 4, 5, 6
  ) t
  left join {{ ref('int_dim_account') }} a on a.tenant_id = t.tenant_id and a.platform = t.platform and a.account_id = t.account_id
  where t.currencies > 1
  order by t.tenant_id, t.connection_id, t.date_day, t.platform, t.account_id, t.told desc, a.currency = t.currency desc nulls last, t.currency desc
),
zones as materialized (
  select given, staging.try_time_zone(given) as name
  from (
    select time_zone as given from read
    union
    select time_zone from {{ ref('int_dim_account') }}
  ) zones_told
),
-- The same of several connections, of which this one can't name the account: one that can tells it, else one above the ads, else the first made.
unnamed as (
  select tenant_id, platform, connection_id, date_day, grain, coalesce(ad_id, adset_id, campaign_id) as entity_id, ad_id, adset_id, campaign_id
  from summed where account_id is null and coalesce(ad_id, adset_id, campaign_id) is not null
),
known_anywhere as (
  select k.tenant_id, d.platform, k.level, k.entity_id,
    (array_agg(k.adset_id order by d.created_at, d.id) filter (where k.adset_id is not null))[1] as adset_id,
    (array_agg(k.campaign_id order by d.created_at, d.id) filter (where k.campaign_id is not null))[1] as campaign_id
  from (select distinct tenant_id, platform from unnamed) n
  join {{ source('app', 'data_source') }} d on d.tenant_id = n.tenant_id and d.platform = n.platform
  join {{ ref('int_known_place') }} k on k.tenant_id = d.tenant_id and k.connection_id = d.id and k.level in ('ad', 'adset')
  group by 1, 2, 3, 4
),
unnamed_kin as (
  select u.tenant_id, u.platform, u.connection_id, u.date_day, u.grain, u.entity_id, kin.level, kin.kin_id,
    kin.level = case when u.ad_id is not null then 'ad' when u.adset_id is not null then 'adset' else 'campaign' end as is_itself
  from unnamed u
  left join known_anywhere a on a.tenant_id = u.tenant_id and a.platform = u.platform and a.level = 'ad' and a.entity_id = u.ad_id
  left join known_anywhere s
    on s.tenant_id = u.tenant_id and s.platform = u.platform and s.level = 'adset' and s.entity_id = coalesce(u.adset_id, a.adset_id)
  cross join lateral (
    values ('ad', u.ad_id), ('adset', coalesce(u.adset_id, a.adset_id)), ('campaign', coalesce(u.campaign_id, a.campaign_id, s.campaign_id))
  ) kin (level, kin_id)
  where kin.kin_id is not null
),
named_rows as (
  select f.tenant_id, f.platform, f.date_day, f.connection_id, f.campaign_id, f.adset_id, f.ad_id
  from summed f
  left join {{ source('run', 'run_account_source') }} o
    on o.tenant_id = f.tenant_id and o.platform = f.platform and o.account_id = f.account_id
    and o.stream_class = 'performance' and o.days @> f.date_day
  where f.account_id is not null and coalesce(o.connection_id = f.connection_id, true)
  union all
  select f.tenant_id, f.platform, f.date_day, f.connection_id, f.campaign_id, f.adset_id, f.ad_id
  from (select distinct tenant_id, date_day from unnamed) n
  join {{ source('published', 'fact_performance') }} f on f.tenant_id = n.tenant_id and f.date_day = n.date_day
  left join {{ ref('int_scope') }} s on s.tenant_id = f.tenant_id and s.connection_id = f.connection_id and s.day = f.date_day
  where f.account_id <> 'unknown' and s.day is null
),
tellers as (
  select distinct r.tenant_id, r.platform, r.date_day, kin.level, kin.kin_id, r.connection_id, null as grain, true as is_named, false as is_itself, 0 as height
  from (select distinct tenant_id, platform, date_day from unnamed) n
  join named_rows r using (tenant_id, platform, date_day)
  cross join lateral (values ('ad', r.ad_id), ('adset', r.adset_id), ('campaign', r.campaign_id)) kin (level, kin_id)
  where kin.kin_id not in ('', 'unknown')
  union all
  select tenant_id, platform, date_day, level, kin_id, connection_id, grain, false, is_itself, array_position(array['ad', 'adset', 'campaign'], grain)
  from unnamed_kin
),
strangers as (
  select u.tenant_id, u.connection_id, u.date_day, u.grain, u.entity_id,
    (array_agg(t.connection_id order by t.is_named desc, t.height desc, d.created_at, d.id))[1] as told_by
  from unnamed_kin u
  join tellers t using (tenant_id, platform, date_day, level, kin_id)
  join {{ source('app', 'data_source') }} d on d.tenant_id = t.tenant_id and d.id = t.connection_id
  where t.is_named or t.is_itself and u.is_itself or t.grain <> u.grain and (t.is_itself or u.is_itself)
  group by 1, 2, 3, 4, 5
),
upper_days as (
  select distinct tenant_id, connection_id, date_day, grain from read where grain <> 'ad'
),
told as (
  select
    f.tenant_id, f.date_day, f.connection_id, f.platform, f.grain,
    coalesce(f.account_id, 'unknown') as account_id, coalesce(f.campaign_id, 'unknown') as campaign_id,
    coalesce(f.adset_id, case f.grain when 'campaign' then '' else 'unknown' end) as adset_id,
    coalesce(f.ad_id, case f.grain when 'ad' then 'unknown' else '' end) as ad_id,
    coalesce(f.currency, c.currency, case when f.account_id is not null then max(f.currency) over account_day end, nullif(a.currency, 'unknown')) as currency,
    coalesce(f.time_zone, case when f.account_id is not null then max(f.time_zone) over account_day end, a.time_zone) as time_zone,
    {% for metric in amounts + counts %}f.{{ metric }}, {% endfor %}f.reach, f.outcomes, f.newest_sync, f.oldest_sync,
    coalesce(f.currency <> c.currency or f.other_currency <> c.currency, false) as is_in_another_currency,
    coalesce(o.connection_id, t.told_by) as owner_connection_id, o.connection_id is null as is_stranger, u.grain as upper_grain
  from summed f
  left join {{ source('run', 'run_account_source') }} o
    on o.tenant_id = f.tenant_id and o.platform = f.platform and o.account_id = f.account_id
    and o.stream_class = 'performance' and o.days @> f.date_day
  left join {{ ref('int_dim_account') }} a on a.tenant_id = f.tenant_id and a.platform = f.platform and a.account_id = f.account_id
  left join currencies c on c.tenant_id = f.tenant_id and c.connection_id = f.connection_id and c.date_day = f.date_day
    and c.platform = f.platform and c.account_id = f.account_id
  left join strangers t on f.account_id is null and t.tenant_id = f.tenant_id and t.connection_id = f.connection_id and t.date_day = f.date_day
    and t.grain = f.grain and t.entity_id = coalesce(f.ad_id, f.adset_id, f.campaign_id)
  left join upper_days u on u.tenant_id = f.tenant_id and u.connection_id = f.connection_id and u.date_day = f.date_day
  window account_day as (partition by f.tenant_id, f.connection_id, f.date_day, f.account_id)
)
select
  tenant_id, date_day, connection_id, platform, grain, account_id, campaign_id, adset_id, ad_id,
  coalesce(currency, 'unknown') as currency, zones.name as time_zone, {{ (amounts + counts) | join(', ') }}, reach, outcomes, newest_sync, oldest_sync,
  case
    when grain = 'ad' and adset_id = 'unknown' and not {{ is_one_of('platform', 'platforms_without_adsets') }} then 'ad set'
    when campaign_id = 'unknown' then 'campaign'
    when account_id = 'unknown' then 'account'
    when currency is null then 'currency'
  end as missing,
  case
    when owner_connection_id <> connection_id and is_stranger then 'another connection tells the same'
    when owner_connection_id <> connection_id then 'another connection owns the account'
    when is_in_another_currency then 'in another currency than its account'
    when grain = 'ad' and upper_grain = 'campaign' and campaign_id = 'unknown' then 'campaign unknown'
    when grain = 'ad' and upper_grain = 'adset' and adset_id = 'unknown' then 'ad set unknown'
  end as not_counted,
  owner_connection_id
from told
left join zones on zones.given = told.time_zone
