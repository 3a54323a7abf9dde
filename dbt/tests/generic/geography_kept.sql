{#- Slices in scope whose spend by place isn't staging's: every chosen estimate is read once, whether its place is known or not. -#}
{% test geography_kept(model) %}
with staged as (
  {%- for platform in var('platforms_with_places') %}
  select g.tenant_id, g.connection_id, g.date_day, g.location_type, sum(g.spend) as spend
  from {{ staging(platform, 'geography') }} g
  join {{ ref('int_scope') }} s on s.tenant_id = g.tenant_id and s.connection_id = g.connection_id and s.day = g.date_day
  where g.chosen
  group by 1, 2, 3, 4
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
built as (
  select tenant_id, connection_id, date_day, location_type, sum(spend) as spend from {{ model }} group by 1, 2, 3, 4
)
select * from staged full join built using (tenant_id, connection_id, date_day, location_type)
where coalesce(staged.spend, 0) <> coalesce(built.spend, 0)
{% endtest %}
