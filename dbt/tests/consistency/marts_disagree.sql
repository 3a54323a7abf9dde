-- Campaigns and days on which the read models and the fact differ in a figure: published together, they never do. Whole tables: nightly.
{{ config(tags=['nightly']) }}
{%- set marts = ['fact_performance', 'vw_campaign_daily', 'vw_creative_daily'] %}
{%- set figures = additive_columns() %}
select tenant_id, connection_id, date_day, account_id, campaign_id
from (
  {%- for mart in marts %}
  select '{{ mart }}' as mart, tenant_id, connection_id, date_day, account_id, campaign_id, {{ figures | join(', ') }} from {{ ref(mart) }}
  {{ 'union all' if not loop.last }}
  {%- endfor %}
) all_marts
group by 1, 2, 3, 4, 5
having
  {%- for mart in marts[1:] %}{% set outer = loop %}{% for figure in figures %}
  {{ 'or ' if not (outer.first and loop.first) -}}
  coalesce(sum({{ figure }}) filter (where mart = '{{ mart }}'), 0) <> coalesce(sum({{ figure }}) filter (where mart = 'fact_performance'), 0)
  {%- endfor %}{% endfor %}
-- once this run has published: {{ ref('publication') }}
