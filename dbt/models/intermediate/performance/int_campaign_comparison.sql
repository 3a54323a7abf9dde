{{ config(post_hook="analyze {{ this }}") }}
{%- set compared = ['spend', 'impressions', 'clicks', 'link_clicks', 'conversions', 'conversion_value', 'video_plays', 'video_p25', 'video_p50', 'video_p75', 'video_p100', 'hook_views', 'hold_views'] -%}
-- Each campaign and day of an upper stream, and what of it no ad accounts for.
with upper_rows as (
  select tenant_id, date_day, connection_id, platform, campaign_id, max(account_id) as account_id, max(currency) as currency, max(time_zone) as time_zone,
    {% for metric in compared %}sum({{ metric }}) as {{ metric }}, {% endfor %}min(oldest_sync) as sync
  from {{ ref('int_landed_performance') }}
  where grain = 'campaign' and not_counted is null
  group by 1, 2, 3, 4, 5
),
ads as (
  select tenant_id, date_day, connection_id, campaign_id,
    {% for metric in compared %}sum({{ metric }}) as {{ metric }}, {% endfor %}max(newest_sync) as sync
  from {{ ref('int_landed_performance') }}
  where grain = 'ad' and not_counted is null
  group by 1, 2, 3, 4
),
compared as (
  select u.tenant_id, u.date_day, u.connection_id, u.platform, u.account_id, u.campaign_id, u.currency, u.time_zone,
    u.spend as upper_spend, a.spend as ads_spend,
    a.campaign_id is null as without_ads, a.sync is null or u.sync >= a.sync as is_fair,
    {%- for metric in compared %}
    case when a.campaign_id is null then u.{{ metric }}
         when u.sync >= a.sync and u.{{ metric }} is not null then greatest(u.{{ metric }} - coalesce(a.{{ metric }}, 0), 0) end as {{ metric }}{{ ',' if not loop.last }}
    {%- endfor %}
  from upper_rows u
  left join ads a using (tenant_id, date_day, connection_id, campaign_id)
)
select *,
  without_ads {% for metric in compared %}or coalesce({{ metric }}, 0) > 0 {% endfor %} as has_remainder,
  ads_spend - upper_spend as difference,
  case
    when not is_fair and ads_spend is distinct from upper_spend then 'upper older than ads'
    when is_fair and ads_spend > upper_spend then 'ads exceed upper'
  end as reason
from compared
