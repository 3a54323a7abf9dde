{#- Campaigns and days in scope on which the places with UNALLOCATED don't add up to the truth, figure by figure, in each way of locating. -#}
{% test geography_is_the_truth(model) %}
{%- set metrics = ['spend', 'impressions', 'clicks', 'link_clicks', 'conversions', 'conversion_value'] %}
select tenant_id, date_day, connection_id, account_id, campaign_id, location_type
from (
  select tenant_id, date_day, connection_id, account_id, campaign_id, location_type, 1 as side, {{ metrics | join(', ') }} from {{ model }}
  union all
  select c.tenant_id, c.date_day, c.connection_id, c.account_id, c.campaign_id, cut.location_type, 2, {% for metric in metrics %}c.{{ metric }}{{ ', ' if not loop.last }}{% endfor %}
  from {{ ref('int_campaign_daily') }} c
  join (
    select distinct tenant_id, date_day, connection_id, account_id, campaign_id, location_type from {{ model }}
    union select tenant_id, date_day, connection_id, account_id, campaign_id, 'presence' from {{ ref('int_campaign_daily') }}
  ) cut using (tenant_id, date_day, connection_id, account_id, campaign_id)
) both_sides
group by 1, 2, 3, 4, 5, 6
having {% for metric in metrics -%}
  coalesce(sum({{ metric }}) filter (where side = 1), 0) <> coalesce(sum({{ metric }}) filter (where side = 2), 0){{ ' or ' if not loop.last }}
{%- endfor %}
{% endtest %}
