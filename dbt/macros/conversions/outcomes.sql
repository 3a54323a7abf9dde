{#-
  What one row of a platform tells of conversions, action by action and attribution window by window: a JSON array of
  [action, window, count, value, counted]. The window 'default' is the one the platform's own figure has; others stand beside it and
  are neither parts of it nor to be scaled. counted: whether it is what the tenant counts. Zeros are left out but for
  those of what counts, which say that it was told and that there was none. Nothing else told: NULL.
  The relation has action, attribution_window, n, amount and counted.
-#}
{% macro outcomes(relation) -%}
  select jsonb_agg(jsonb_build_array(action, attribution_window, n, amount, coalesce(counted, false)) order by action, attribution_window) as outcomes
  from {{ relation }}
  where n <> 0 or amount <> 0 or counted and n = 0
{%- endmacro %}

{#- Fields of one row as such a relation: [action, count, value, counted]. -#}
{% macro outcome_fields(fields) -%}
  (select * from (values
    {%- for action, n, amount, counted in fields %}
    ('{{ action }}', 'default', {{ n }}, {{ amount }}, {{ counted }}){{ ',' if not loop.last }}
    {%- endfor %}) told (action, attribution_window, n, amount, counted)) told
{%- endmacro %}

{#- The entries of a row's outcomes, one row each. -#}
{% macro told_outcomes(outcomes) -%}
  select entry ->> 0 as action, entry ->> 1 as attribution_window, (entry ->> 2)::numeric as n, (entry ->> 3)::numeric as amount, (entry ->> 4)::boolean as counted
  from jsonb_array_elements({{ outcomes }}) one_row cross join lateral jsonb_array_elements(one_row) entry
{%- endmacro %}
