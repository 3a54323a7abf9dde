{{ config(post_hook="analyze {{ this }}") }}
{%- set counts = ['impressions', 'clicks', 'link_clicks'] -%}
{%- set amounts = ['spend', 'conversions', 'conversion_value'] -%}
-- What platforms say of places, each place found among the regions. Parents and accounts are those of the same day's performance;
-- of what has none on that day, those that records tell.
with read as (
  {%- for platform in var('platforms_with_places') %}
  select '{{ platform }}' as platform, g.tenant_id, g.connection_id, g.date_day, g.account_id, g.campaign_id, g.adset_id, g.ad_id, g.currency,
    g.location_type, coalesce(g.country, '') as country, coalesce(g.place, '') as place,
    {% for metric in amounts + counts %}g.{{ metric }}{{ ', ' if not loop.last }}{% endfor %}
  from {{ staging(platform, 'geography') }} g
  join {{ ref('int_scope') }} s on s.tenant_id = g.tenant_id and s.connection_id = g.connection_id and s.day = g.date_day
  where g.chosen
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
told as (
  select tenant_id, connection_id, date_day, nullif(account_id, 'unknown') as account_id, nullif(campaign_id, 'unknown') as campaign_id,
    nullif(adset_id, 'unknown') as adset_id, ad_id, nullif(currency, 'unknown') as currency, time_zone,
    coalesce(not_counted = 'another connection tells the same', false) as told_twice,
    coalesce(not_counted = 'in another currency than its account', false) as is_in_another_currency
  from {{ ref('int_landed_performance') }}
),
of_ad as (
  select tenant_id, connection_id, date_day, ad_id, max(account_id) as account_id, max(campaign_id) as campaign_id, max(adset_id) as adset_id,
    bool_and(told_twice) as told_twice, bool_and(is_in_another_currency) as is_in_another_currency
  from told where ad_id not in ('', 'unknown') group by 1, 2, 3, 4
),
of_adset as (
  select tenant_id, connection_id, date_day, adset_id, max(account_id) as account_id, max(campaign_id) as campaign_id,
    bool_and(told_twice) as told_twice
  from told where adset_id <> '' group by 1, 2, 3, 4
),
of_campaign as (
  select tenant_id, connection_id, date_day, campaign_id, max(account_id) as account_id, bool_and(told_twice) as told_twice
  from told where campaign_id is not null group by 1, 2, 3, 4
),
of_account as (
  select tenant_id, connection_id, date_day, account_id, max(currency) filter (where not is_in_another_currency) as currency, max(time_zone) as time_zone
  from told where account_id is not null group by 1, 2, 3, 4
),
with_ad as (
  select r.*, coalesce(r.adset_id, a.adset_id) as adset_of_day, a.campaign_id as campaign_of_ad, a.account_id as account_of_ad,
    a.told_twice as ad_told_twice, coalesce(a.is_in_another_currency, false) as is_of_an_ad_in_another
  from read r left join of_ad a using (tenant_id, connection_id, date_day, ad_id)
),
with_adset as (
  select r.*, coalesce(r.campaign_id, r.campaign_of_ad, a.campaign_id) as campaign_of_day, coalesce(r.account_of_ad, a.account_id) as account_of_adset,
    coalesce(r.ad_told_twice, a.told_twice) as adset_told_twice
  from with_ad r
  left join of_adset a on a.tenant_id = r.tenant_id and a.connection_id = r.connection_id and a.date_day = r.date_day and a.adset_id = r.adset_of_day
),
with_records as (
  select r.*, coalesce(r.adset_of_day, {{ placed('adset_id', 'r') }}) as its_adset,
    coalesce(r.campaign_of_day, {{ placed('campaign_id', 'r') }}) as its_campaign,
    coalesce(r.account_id, r.account_of_adset, {{ placed('account_id', 'r') }}) as account_told
  from with_adset r
  {{ place_joins('r') }}
),
placed as (
  select r.*, coalesce(c.account_id, r.account_told) as its_account,
    coalesce(r.adset_told_twice, c.told_twice, false) as told_twice, concat_ws('|', r.connection_id, r.country, r.place) as told_place
  from with_records r
  left join of_campaign c on c.tenant_id = r.tenant_id and c.connection_id = r.connection_id and c.date_day = r.date_day and c.campaign_id = r.its_campaign
),
accounts as materialized (
  select tenant_id, platform, account_id, nullif(currency, 'unknown') as currency, staging.try_time_zone(time_zone) as time_zone
  from {{ ref('int_dim_account') }}
),
{{ regions_of_places('placed') }}
select p.tenant_id, p.date_day, p.connection_id, p.platform, coalesce(p.its_account, 'unknown') as account_id,
  coalesce(p.its_campaign, 'unknown') as campaign_id, coalesce(p.its_adset, '') as adset_id, coalesce(p.ad_id, '') as ad_id,
  p.location_type, coalesce(f.country_code, p.country) as country, p.place, max(f.place_name) as place_name, f.region_id,
  coalesce(max(coalesce(p.currency, a.currency, d.currency)), 'unknown') as currency, max(coalesce(a.time_zone, d.time_zone)) as time_zone,
  {% for metric in amounts %}sum(p.{{ metric }}) as {{ metric }}, {% endfor %}
  {% for metric in counts %}sum(p.{{ metric }})::bigint as {{ metric }}, {% endfor %}
  coalesce(min(o.connection_id::text)::uuid <> p.connection_id, false) as truth_elsewhere,
  case
    when coalesce(min(g.connection_id::text), min(o.connection_id::text))::uuid <> p.connection_id then 'another connection owns the account'
    when bool_and(p.told_twice and p.its_account is null) then 'another connection tells the same'
    when bool_or(p.is_of_an_ad_in_another or coalesce(p.currency <> a.currency, false)) then 'in another currency than its account'
  end as not_counted
from placed p
join regions_of_places f on f.told_place = p.told_place
left join of_account a on a.tenant_id = p.tenant_id and a.connection_id = p.connection_id and a.date_day = p.date_day and a.account_id = p.its_account
left join accounts d on d.tenant_id = p.tenant_id and d.platform = p.platform and d.account_id = p.its_account
left join {{ source('run', 'run_account_source') }} o
  on o.tenant_id = p.tenant_id and o.platform = p.platform and o.account_id = p.its_account and o.stream_class = 'performance' and o.days @> p.date_day
left join {{ source('run', 'run_account_source') }} g
  on g.tenant_id = p.tenant_id and g.platform = p.platform and g.account_id = p.its_account and g.stream_class = 'geography' and g.days @> p.date_day
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13
