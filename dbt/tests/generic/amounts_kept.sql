{#- Slices in scope whose spend here isn't staging's: a platform's ads and campaigns are read whole, once. -#}
{% test amounts_kept(model) %}
with staged as (
  {%- for platform in var('platforms') %}
  select f.tenant_id, f.connection_id, f.date_day, f.grain, sum(f.spend) as spend
  from {{ staging(platform, 'performance') }} f
  join {{ ref('int_scope') }} s on s.tenant_id = f.tenant_id and s.connection_id = f.connection_id and s.day = f.date_day
  group by 1, 2, 3, 4
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
built as (
  select tenant_id, connection_id, date_day, grain, sum(spend) as spend from {{ model }} group by 1, 2, 3, 4
)
select * from staged full join built using (tenant_id, connection_id, date_day, grain)
where coalesce(staged.spend, 0) <> coalesce(built.spend, 0)
{% endtest %}
