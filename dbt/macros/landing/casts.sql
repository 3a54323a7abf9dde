{#-
  Reads a landed column as the type we want, whatever type it landed with. Never raises: what cannot be read is NULL.
  Numbers stay exact; an identifier that landed as a number has no ".0".
-#}
{% macro cast_landed(column, landed_type, wanted) -%}
  {%- set text_types = ['text', 'character varying', 'character', 'name', 'uuid'] -%}
  {%- set base = landed_type.split('(')[0] | trim -%}
  {%- set is_text = base in text_types -%}
  {%- set is_number = base in ['numeric', 'bigint', 'integer', 'smallint'] -%}
  {%- set is_float = base in ['double precision', 'real'] -%}
  {%- set as_text = column ~ " #>> '{}'" if base == 'jsonb' else column ~ '::text' -%}
  {%- if wanted == 'numeric' -%}
    {%- if is_number -%}{{ column }}::numeric
    {%- elif is_text or is_float or base in ['jsonb', 'json'] -%}{{ text_to_numeric('(' ~ as_text ~ ')') }}
    {%- else -%}null::numeric{%- endif -%}
  {%- elif wanted == 'bigint' -%}
    {%- if base in ['integer', 'smallint'] -%}{{ column }}::bigint
    {%- elif base == 'bigint' -%}case when {{ column }} > -{{ no_count() }} and {{ column }} < {{ no_count() }} then {{ column }} end
    {%- else -%}{{ numeric_to_bigint(cast_landed(column, landed_type, 'numeric')) }}{%- endif -%}
  {%- elif wanted == 'id' -%}
    {%- if base == 'numeric' -%}trim_scale({{ column }})::text
    {%- elif base in ['bigint', 'integer', 'smallint'] -%}{{ column }}::text
    {%- else -%}
      case when {{ as_text }} like '%.0%' then regexp_replace(btrim({{ as_text }}), '^(\d+)\.0+$', '\1') else nullif(btrim({{ as_text }}), '') end
    {%- endif -%}
  {%- elif wanted == 'text' -%}nullif(btrim({{ as_text }}), '')
  {%- elif wanted == 'date' -%}
    {%- if base == 'date' -%}{{ column }}
    {%- elif base == 'timestamp without time zone' -%}{{ column }}::date
    {%- elif base == 'timestamp with time zone' -%}({{ column }} at time zone 'UTC')::date
    {%- else -%}staging.try_date({{ as_text }}){%- endif -%}
  {%- elif wanted == 'timestamptz' -%}
    {%- if base == 'timestamp with time zone' -%}{{ column }}
    {%- elif base == 'timestamp without time zone' -%}{{ column }} at time zone 'UTC'
    {%- elif base == 'date' -%}{{ column }}::timestamp at time zone 'UTC'
    {%- else -%}staging.try_timestamptz({{ as_text }}){%- endif -%}
  {%- elif wanted == 'jsonb' -%}
    {%- if base == 'jsonb' -%}case when jsonb_typeof({{ column }}) = 'string' then staging.try_jsonb({{ as_text }}) else {{ column }} end
    {%- elif is_text or base == 'json' -%}staging.try_jsonb({{ as_text }})
    {%- else -%}null::jsonb{%- endif -%}
  {%- elif wanted == 'boolean' -%}
    case lower({{ as_text }}) when 'true' then true when 't' then true when 'false' then false when 'f' then false end
  {%- else -%}
    {{ exceptions.raise_compiler_error("cast_landed knows no type '" ~ wanted ~ "'") }}
  {%- endif -%}
{%- endmacro %}

{#- The column type of a wanted type: an identifier is text. -#}
{% macro sql_type(wanted) -%}
  {{ {'id': 'text', 'present': 'boolean'}.get(wanted, wanted) }}
{%- endmacro %}

{#- Text that is a number, as an exact numeric; anything else, and what is longer than any figure, is NULL. -#}
{% macro text_to_numeric(expression) -%}
  case when length({{ expression }}) <= 1000 and btrim({{ expression }}) ~ '^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$' then btrim({{ expression }})::numeric end
{%- endmacro %}

{#- What is as large is no count of anything; below it, what a campaign or a year adds up to is still a bigint. -#}
{% macro no_count() -%}
  1000000000000000
{%- endmacro %}

{% macro numeric_to_bigint(expression) -%}
  case when abs({{ expression }}) < {{ no_count() }} then round({{ expression }})::bigint end
{%- endmacro %}

{#- Money in major units, rounded to 6 places: platforms send dust such as -2E-18. -#}
{% macro money(expression) -%}
  round({{ expression }}, 6)
{%- endmacro %}

{% macro micros(expression) -%}
  round({{ expression }}::numeric / 1000000, 6)
{%- endmacro %}
