{{ config(post_hook="analyze {{ this }}") }}
{%- set counts = ['impressions', 'clicks', 'link_clicks'] -%}
{%- set amounts = ['spend', 'conversions', 'conversion_value'] -%}
{%- set metrics = amounts + counts -%}
-- The platforms' estimates, and per campaign, day and way of locating what they leave of the truth: together they are the truth, exactly.
-- Of a figure that the truth doesn't tell nothing is left, unless places tell some of it, which is then taken back.
with reported as (
  select tenant_id, date_day, connection_id, account_id, campaign_id, adset_id, ad_id, region_id, location_type,
    min(platform) as platform, min(currency) as currency, min(time_zone) as time_zone, bool_or(truth_elsewhere) as truth_elsewhere,
    {% for metric in metrics %}sum({{ metric }}) as {{ metric }}{{ ', ' if not loop.last }}{% endfor %}
  from {{ ref('int_geo_estimates') }}
  where not_counted is null
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
),
by_campaign as (
  select tenant_id, date_day, connection_id, account_id, campaign_id, location_type,
    min(platform) as platform, min(currency) as currency, min(time_zone) as time_zone, bool_or(truth_elsewhere) as truth_elsewhere,
    {% for metric in metrics %}sum({{ metric }}) as {{ metric }}{{ ', ' if not loop.last }}{% endfor %}
  from reported group by 1, 2, 3, 4, 5, 6
),
truth as (
  select c.tenant_id, c.date_day, c.connection_id, c.account_id, c.campaign_id, cut.location_type, c.platform, c.currency, c.time_zone,
    {% for metric in metrics %}c.{{ metric }}{{ ', ' if not loop.last }}{% endfor %}
  from {{ ref('int_campaign_daily') }} c
  join (
    select distinct tenant_id, date_day, connection_id, account_id, campaign_id, location_type from by_campaign
    union
    select tenant_id, date_day, connection_id, account_id, campaign_id, 'presence' from {{ ref('int_campaign_daily') }}
  ) cut using (tenant_id, date_day, connection_id, account_id, campaign_id)
),
rest as (
  select tenant_id, date_day, connection_id, account_id, campaign_id, location_type,
    coalesce(t.platform, r.platform) as platform, coalesce(t.currency, r.currency) as currency, coalesce(t.time_zone, r.time_zone) as time_zone,
    r.campaign_id is null as unreported, coalesce(r.truth_elsewhere, false) as truth_elsewhere,
    {%- for metric in metrics %}
    coalesce(t.{{ metric }} - coalesce(r.{{ metric }}, 0), nullif(-r.{{ metric }}, 0)) as {{ metric }}{{ ',' if not loop.last }}
    {%- endfor %}
  from truth t
  full join by_campaign r using (tenant_id, date_day, connection_id, account_id, campaign_id, location_type)
)
select tenant_id, date_day, connection_id, account_id, campaign_id, adset_id, ad_id, region_id, location_type, platform, currency, time_zone,
  {% for metric in amounts %}{{ metric }}, {% endfor %}{% for metric in counts %}{{ metric }}::bigint, {% endfor %}false as exceeds_truth
from reported
union all
select tenant_id, date_day, connection_id, account_id, campaign_id, '', '', 'UNALLOCATED', location_type, platform, currency, time_zone,
  {% for metric in amounts %}{{ metric }}, {% endfor %}{% for metric in counts %}{{ metric }}::bigint, {% endfor %}
  not truth_elsewhere and ({% for metric in metrics %}coalesce({{ metric }} < 0, false){{ ' or ' if not loop.last }}{% endfor %})
from rest
where unreported {% for metric in metrics %}or {{ metric }} <> 0 {% endfor %}
