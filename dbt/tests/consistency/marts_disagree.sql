-- Campaigns and days on which the read models and the fact differ: published together, they never do. Whole tables: nightly.
{{ config(tags=['nightly']) }}
{%- set marts = ['fact_performance', 'vw_campaign_daily', 'vw_creative_daily'] %}
select tenant_id, connection_id, date_day, campaign_id
from (
  {%- for mart in marts %}
  select '{{ mart }}' as mart, tenant_id, connection_id, date_day, campaign_id, spend, impressions, conversions from {{ ref(mart) }}
  {{ 'union all' if not loop.last }}
  {%- endfor %}
) all_marts
group by 1, 2, 3, 4
having
  {%- for mart in marts[1:] %}{% set outer = loop %}{% for figure in ['spend', 'impressions', 'conversions'] %}
  {{ 'or ' if not (outer.first and loop.first) -}}
  coalesce(sum({{ figure }}) filter (where mart = '{{ mart }}'), 0) <> coalesce(sum({{ figure }}) filter (where mart = 'fact_performance'), 0)
  {%- endfor %}{% endfor %}
-- once this run has published: {{ ref('publication') }}
