{#- Connections more of whose spend by place than `threshold` (0 to 1) is in places that are no region; without a threshold none. -#}
{% test unmapped_share(model, threshold) %}
select tenant_id, connection_id, sum(spend) as spend, sum(spend) filter (where region_id = 'UNMAPPED') as unmapped
from {{ model }}
where location_type = 'presence' and not_counted is null
group by 1, 2
having {% if threshold in [none, 'none', 'None', ''] %}false{% else %}sum(spend) filter (where region_id = 'UNMAPPED') > {{ threshold }} * sum(spend){% endif %}
{% endtest %}
