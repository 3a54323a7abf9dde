{#- Slices whose sums differ from those of another relation: nothing is lost or doubled on the way. -#}
{% test same_sums(model, other, metrics, other_metrics=none) %}
select tenant_id, connection_id, date_day
from (
  select tenant_id, connection_id, date_day, 1 as side, {{ metrics | join(', ') }} from {{ model }}
  union all
  select tenant_id, connection_id, date_day, 2, {{ (other_metrics or metrics) | join(', ') }} from {{ other }}
) both_sides
group by 1, 2, 3
having {% for metric in metrics -%}
  coalesce(sum({{ metric }}) filter (where side = 1), 0) <> coalesce(sum({{ metric }}) filter (where side = 2), 0){{ ' or ' if not loop.last }}
{%- endfor %}
{% endtest %}
