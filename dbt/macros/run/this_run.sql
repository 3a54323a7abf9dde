{#- The dbt run under way, as text. -#}
{% macro this_run() -%}
  '{{ invocation_id }}'
{%- endmacro %}
