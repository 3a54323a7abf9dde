{#- The columns of the catalogue that may be summed: all that metrics are made of but reach, which is people. -#}
{% macro additive_columns() -%}
  {{ return(reported_columns().keys() | reject('equalto', 'reach') | list) }}
{%- endmacro %}
