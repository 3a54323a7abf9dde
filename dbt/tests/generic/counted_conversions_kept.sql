{#- Slices whose ads' counted conversions and their value, action by action, don't add up to the ads'. -#}
{% test counted_conversions_kept(model) %}
select tenant_id, connection_id, date_day
from (
  select tenant_id, connection_id, date_day, conversions, conversion_value from {{ model }} where is_counted and row_kind = 'ad'
  union all
  select tenant_id, connection_id, date_day, -conversions, -conversion_value from {{ ref('int_performance') }} where row_kind = 'ad'
) both_sides
group by 1, 2, 3
having coalesce(sum(conversions), 0) <> 0 or coalesce(sum(conversion_value), 0) <> 0
{% endtest %}
