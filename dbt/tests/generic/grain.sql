{#-
  Rows that break a grain: its columns are never NULL and never the same twice; and, in the same query, values a column must not have.
  accepted: {column: list of values}; NULL is left to the grain.
-#}
{% test grain(model, columns, accepted={}) %}
select {{ columns | join(', ') }}, count(*) as rows_found
from {{ model }}
group by {{ columns | join(', ') }}
having count(*) > 1
  {%- for column in columns %} or {{ column }} is null {% endfor %}
  {%- for column, values in accepted.items() %} or bool_or({{ column }} not in ('{{ values | join("', '") }}')) {% endfor %}
{% endtest %}

{#- The same of a mart, once this run has published. -#}
{% test published_grain(model, columns) %}
-- depends_on: {{ ref('publication') }}
{{ test_grain(model, columns) }}
{% endtest %}
