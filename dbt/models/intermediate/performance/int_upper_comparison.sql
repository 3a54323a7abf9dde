{{ config(post_hook="analyze {{ this }}") }}
{%- set compared = ['spend', 'impressions', 'clicks', 'link_clicks', 'conversions', 'conversion_value', 'video_plays', 'video_p25', 'video_p50', 'video_p75', 'video_p100', 'hook_views', 'hold_views'] -%}
{%- set counted = ['spend', 'impressions', 'clicks', 'link_clicks', 'conversions', 'conversion_value'] -%}
{#- May be rounded to hundredths, row by row. -#}
{%- set rounded = ['conversions', 'conversion_value'] -%}
-- Each campaign (or ad set) and day of the stream above the ads, at that stream's own grain, and what of it no ad accounts for: a figure
-- that no ad tells is the upper stream's, 0 too.
with upper_rows as (
  select tenant_id, date_day, connection_id, platform, grain, campaign_id, adset_id, case grain when 'campaign' then campaign_id else adset_id end as upper_id,
    max(account_id) as account_id, max(currency) as currency, max(time_zone) as time_zone,
    {% for metric in compared %}sum({{ metric }}) as {{ metric }}, {% endfor %}min(oldest_sync) as sync
  from {{ ref('int_landed_performance') }}
  where grain <> 'ad' and not_counted is null
  group by 1, 2, 3, 4, 5, 6, 7, 8
),
ads as (
  select a.tenant_id, a.date_day, a.connection_id, u.grain, case u.grain when 'campaign' then a.campaign_id else a.adset_id end as upper_id,
    {% for metric in compared %}sum(a.{{ metric }}) as {{ metric }}, {% endfor %}count(*) as ad_rows, max(a.newest_sync) as sync
  from {{ ref('int_landed_performance') }} a
  join (select distinct tenant_id, date_day, connection_id, grain from upper_rows) u
    on u.tenant_id = a.tenant_id and u.date_day = a.date_day and u.connection_id = a.connection_id
  where a.grain = 'ad' and a.not_counted is null
  group by 1, 2, 3, 4, 5
),
compared as (
  select u.tenant_id, u.date_day, u.connection_id, u.platform, u.account_id, u.campaign_id, u.adset_id, u.currency, u.time_zone,
    u.spend as upper_spend, a.spend as ads_spend,
    a.upper_id is null as without_ads, a.sync is null or u.sync >= a.sync as is_fair,
    u.sync >= a.sync and ({% for metric in compared %}{{ 'or ' if not loop.first }}u.{{ metric }} is not null and a.{{ metric }} is null{{ ' ' if not loop.last }}{% endfor %}) as is_told_above_alone,
    nullif(concat_ws(', ', {% for metric in counted %}case when a.{{ metric }} > u.{{ metric }}{{ ' + 0.005 * a.ad_rows' if metric in rounded }} then '{{ metric }}' end{{ ', ' if not loop.last }}{% endfor %}), '') as exceeding,
    {%- for metric in compared %}
    case when a.upper_id is null then u.{{ metric }}
         when u.sync >= a.sync and u.{{ metric }} is not null then greatest(u.{{ metric }} - coalesce(a.{{ metric }}, 0), 0) end as {{ metric }}{{ ',' if not loop.last }}
    {%- endfor %}
  from upper_rows u
  left join ads a using (tenant_id, date_day, connection_id, grain, upper_id)
)
select *,
  without_ads or coalesce(is_told_above_alone, false) {% for metric in compared %}or coalesce({{ metric }}, 0) > 0 {% endfor %} as has_remainder,
  ads_spend - upper_spend as difference,
  case
    when not is_fair and (ads_spend is distinct from upper_spend) then 'upper older than ads'
    when is_fair and exceeding is not null then 'ads exceed upper'
  end as reason
from compared
