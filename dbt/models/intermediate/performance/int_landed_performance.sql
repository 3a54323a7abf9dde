{{ config(post_hook="analyze {{ this }}") }}
-- All platforms' rows of the slices in scope at one grain, each with the reason why it isn't counted, if it isn't.
with read as (
  {%- for platform in var('platforms') %}
  select '{{ platform }}' as platform, f.* from {{ staging(platform, 'performance') }} f
  join {{ source('run', 'run_slice') }} s on s.tenant_id = f.tenant_id and s.connection_id = f.connection_id and s.day = f.date_day
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
summed as (
  select platform, tenant_id, connection_id, date_day, grain, account_id, campaign_id, adset_id, ad_id,
    max(currency) as currency, max(time_zone) as time_zone,
    sum(spend) as spend, sum(impressions)::bigint as impressions, sum(clicks)::bigint as clicks, sum(link_clicks)::bigint as link_clicks,
    sum(conversions) as conversions, sum(conversion_value) as conversion_value, sum(video_plays)::bigint as video_plays,
    sum(video_p25) as video_p25, sum(video_p50) as video_p50, sum(video_p75) as video_p75, sum(video_p100) as video_p100,
    sum(hook_views)::bigint as hook_views, sum(hold_views)::bigint as hold_views,
    case when count(*) = 1 then max(reach) end as reach,
    max(sync_started_at) as newest_sync, min(sync_started_at) as oldest_sync
  from read
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
),
accounts as (
  select tenant_id, connection_id, account_id,
    (array_agg(currency order by last_seen desc, attributes desc) filter (where currency is not null))[1] as currency,
    (array_agg(time_zone order by last_seen desc, attributes desc) filter (where time_zone is not null))[1] as time_zone
  from (
    {%- for platform in var('platforms') %}
    select a.* from {{ staging(platform, 'accounts') }} a
    join {{ source('run', 'run_connection') }} c on c.tenant_id = a.tenant_id and c.connection_id = a.connection_id
    {{ 'union all' if not loop.last }}
    {%- endfor %}
  ) records
  group by 1, 2, 3
),
upper_days as (
  select distinct tenant_id, connection_id, date_day from read where grain = 'campaign'
)
select
  f.tenant_id, f.date_day, f.connection_id, f.platform, f.grain,
  coalesce(f.account_id, 'unknown') as account_id, coalesce(f.campaign_id, 'unknown') as campaign_id,
  coalesce(f.adset_id, case f.grain when 'ad' then 'unknown' else '' end) as adset_id,
  coalesce(f.ad_id, case f.grain when 'ad' then 'unknown' else '' end) as ad_id,
  coalesce(f.currency, max(f.currency) over account_day, a.currency, 'unknown') as currency,
  coalesce(f.time_zone, max(f.time_zone) over account_day, a.time_zone) as time_zone,
  f.spend, f.impressions, f.clicks, f.link_clicks, f.conversions, f.conversion_value,
  f.video_plays, f.video_p25, f.video_p50, f.video_p75, f.video_p100, f.hook_views, f.hold_views, f.reach, f.newest_sync, f.oldest_sync,
  case
    when o.connection_id <> f.connection_id then 'another connection owns the account'
    when f.grain = 'ad' and f.campaign_id is null and u.date_day is not null then 'campaign unknown'
  end as not_counted,
  o.connection_id as owner_connection_id
from summed f
left join {{ source('app', 'account_source') }} o
  on o.tenant_id = f.tenant_id and o.platform = f.platform and o.account_id = f.account_id
  and o.stream_class = 'performance' and o.days @> f.date_day
left join accounts a on a.tenant_id = f.tenant_id and a.connection_id = f.connection_id and a.account_id = f.account_id
left join upper_days u on u.tenant_id = f.tenant_id and u.connection_id = f.connection_id and u.date_day = f.date_day
window account_day as (partition by f.tenant_id, f.connection_id, f.date_day, f.account_id)
