{#- Slices in scope of which a figure here isn't staging's: a platform's ads and campaigns are read whole, once. -#}
{% test amounts_kept(model) %}
{%- set figures = additive_columns() %}
with staged as (
  {%- for platform in var('platforms') %}
  select f.tenant_id, f.connection_id, f.date_day, f.grain{% for figure in figures %}, sum(f.{{ figure }}) as {{ figure }}{% endfor %}
  from {{ staging(platform, 'performance') }} f
  join {{ ref('int_scope') }} s on s.tenant_id = f.tenant_id and s.connection_id = f.connection_id and s.day = f.date_day
  group by 1, 2, 3, 4
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
built as (
  select tenant_id, connection_id, date_day, grain{% for figure in figures %}, sum({{ figure }}) as {{ figure }}{% endfor %}
  from {{ model }} group by 1, 2, 3, 4
)
select tenant_id, connection_id, date_day, grain
from staged full join built using (tenant_id, connection_id, date_day, grain)
where {% for figure in figures %}coalesce(staged.{{ figure }}, 0) <> coalesce(built.{{ figure }}, 0){{ ' or ' if not loop.last }}{% endfor %}
{% endtest %}
