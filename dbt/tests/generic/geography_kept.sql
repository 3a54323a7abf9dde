{#- Slices in scope of which a figure by place isn't staging's: every chosen estimate is read once, whether its place is known or not. -#}
{% test geography_kept(model) %}
{%- set figures = ['spend', 'impressions', 'clicks', 'link_clicks', 'conversions', 'conversion_value'] %}
with staged as (
  {%- for platform in var('platforms_with_places') %}
  select g.tenant_id, g.connection_id, g.date_day, g.location_type{% for figure in figures %}, sum(g.{{ figure }}) as {{ figure }}{% endfor %}
  from {{ staging(platform, 'geography') }} g
  join {{ ref('int_scope') }} s on s.tenant_id = g.tenant_id and s.connection_id = g.connection_id and s.day = g.date_day
  where g.chosen
  group by 1, 2, 3, 4
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
built as (
  select tenant_id, connection_id, date_day, location_type{% for figure in figures %}, sum({{ figure }}) as {{ figure }}{% endfor %}
  from {{ model }} group by 1, 2, 3, 4
)
select tenant_id, connection_id, date_day, location_type
from staged full join built using (tenant_id, connection_id, date_day, location_type)
where {% for figure in figures %}coalesce(staged.{{ figure }}, 0) <> coalesce(built.{{ figure }}, 0){{ ' or ' if not loop.last }}{% endfor %}
{% endtest %}
