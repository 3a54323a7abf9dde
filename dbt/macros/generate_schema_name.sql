{#- A model's schema is its own, never a prefix of the target's: names are fixed and read by others. -#}
{% macro generate_schema_name(custom_schema_name, node) -%}
  {{ custom_schema_name or target.schema }}
{%- endmacro %}
