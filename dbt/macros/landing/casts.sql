{#-
  Reads a landed column as the type we want, whatever type it landed with. Never raises: what cannot be read is NULL.
  Numbers stay exact; an identifier that landed as a number has no ".0", and "unknown", our word for what nothing tells, is none.
  A 'word' is a text that rows are told apart by: like an identifier it goes into keys, so that it is bounded.
  'items' that are no JSON stay a text, which is no list: not told, rather than empty.
-#}
{% macro cast_landed(column, landed_type, wanted) -%}
  {%- set wanted = wanted.split(' ')[0] -%}
  {%- set text_types = ['text', 'character varying', 'character', 'name', 'uuid'] -%}
  {%- set base = landed_type.split('(')[0] | trim -%}
  {%- set is_text = base in text_types -%}
  {%- set is_number = base in ['numeric', 'bigint', 'integer', 'smallint'] -%}
  {%- set is_float = base in ['double precision', 'real'] -%}
  {%- set as_text = column ~ " #>> '{}'" if base == 'jsonb' else column ~ '::text' -%}
  {%- if wanted in ['numeric', 'micros', 'bigint'] -%}
    {%- set value = column if wanted != 'bigint' or base != 'numeric' else 'round(' ~ column ~ ')' -%}
    {%- if base in ['integer', 'smallint'] or base == 'bigint' and wanted == 'micros' -%}{{ column }}::{{ sql_type(wanted) }}
    {%- elif is_number -%}case when {{ column }} > -{{ no_figure(wanted) }} and {{ column }} < {{ no_figure(wanted) }} then {{ value }}::{{ sql_type(wanted) }} end
    {%- elif is_text or is_float or base in ['jsonb', 'json'] -%}
      {%- set told = text_to_numeric('(' ~ as_text ~ ')', wanted) -%}
      {{ 'round(' ~ told ~ ')::bigint' if wanted == 'bigint' else told }}
    {%- else -%}null::{{ sql_type(wanted) }}{%- endif -%}
  {%- elif wanted == 'currency' -%}{{ currency_code('(' ~ as_text ~ ')') }}
  {%- elif wanted == 'id' -%}
    {%- if base == 'numeric' -%}trim_scale({{ column }})::text
    {%- elif base in ['bigint', 'integer', 'smallint'] -%}{{ column }}::text
    {%- else -%}
      case when {{ is_too_long(as_text) }} then {{ digested(as_text) }} when {{ as_text }} like '%.0%' then regexp_replace({{ bare(as_text) }}, '^(\d+)\.0+$', '\1') else nullif(nullif({{ bare(as_text) }}, ''), 'unknown') end
    {%- endif -%}
  {%- elif wanted == 'text' -%}nullif(btrim({{ as_text }}), '')
  {%- elif wanted == 'word' -%}{{ bounded("nullif(btrim(" ~ as_text ~ "), '')") }}
  {%- elif wanted in ['date', 'same_day'] -%}
    {%- if base == 'date' -%}{{ column }}
    {%- elif base == 'timestamp without time zone' -%}{{ column }}::date
    {%- elif base == 'timestamp with time zone' -%}({{ column }} at time zone 'UTC')::date
    {%- else -%}staging.try_date({{ as_text }}){%- endif -%}
  {%- elif wanted == 'timestamptz' -%}
    {%- if base == 'timestamp with time zone' -%}{{ column }}
    {%- elif base == 'timestamp without time zone' -%}{{ column }} at time zone 'UTC'
    {%- elif base == 'date' -%}{{ column }}::timestamp at time zone 'UTC'
    {%- else -%}staging.try_timestamptz({{ as_text }}){%- endif -%}
  {%- elif wanted == 'items' and (is_text or base in ['json', 'jsonb']) -%}
    {%- set parsed = 'coalesce(staging.try_jsonb(' ~ as_text ~ "), to_jsonb(nullif(btrim(" ~ as_text ~ "), '')))" -%}
    {{ 'case when jsonb_typeof(' ~ column ~ ") = 'string' then " ~ parsed ~ ' else ' ~ column ~ ' end' if base == 'jsonb' else parsed }}
  {%- elif wanted in ['jsonb', 'figures', 'items'] -%}
    {%- if base == 'jsonb' -%}case when jsonb_typeof({{ column }}) = 'string' then staging.try_jsonb({{ as_text }}) else {{ column }} end
    {%- elif is_text or base == 'json' -%}staging.try_jsonb({{ as_text }})
    {%- else -%}null::jsonb{%- endif -%}
  {%- elif wanted == 'boolean' -%}
    case lower({{ as_text }}) when 'true' then true when 't' then true when 'false' then false when 'f' then false end
  {%- else -%}
    {{ exceptions.raise_compiler_error("cast_landed knows no type '" ~ wanted ~ "'") }}
  {%- endif -%}
{%- endmacro %}

{#- An id without the blanks around it, those of spreadsheets and web pages included. Ingestion takes off the same. -#}
{% macro bare(text) -%}
  btrim({{ text }}, E' \t\n\r\f\x0b\u00a0\u200b\ufeff')
{%- endmacro %}

{#- What rows are told apart by, no longer than a key of several can hold; what is longer is its beginning and a digest, and so stays itself. -#}
{% macro bounded(text) -%}
  case when {{ is_too_long(text) }} then {{ digested(text) }} else {{ text }} end
{%- endmacro %}

{% macro is_too_long(text) -%}
  octet_length({{ text }}) > 200
{%- endmacro %}

{#- At most 200 bytes, and no digits at its end, where ids are read from. -#}
{% macro digested(text) -%}
  left({{ text }}, 40) || '…' || md5({{ text }}) || '…'
{%- endmacro %}

{#- The column type of a wanted type: an identifier is text, and an amount in millionths a number. -#}
{% macro sql_type(wanted) -%}
  {{ {'id': 'text', 'word': 'text', 'currency': 'text', 'present': 'boolean', 'micros': 'numeric', 'same_day': 'date', 'figures': 'jsonb', 'items': 'jsonb'}.get(wanted.split(' ')[0], wanted) }}
{%- endmacro %}

{#-
  Text that is a number, as an exact numeric; anything else, and what is no figure, is NULL. Up to 15 digits before the point
  are one for sure; only what is longer, or has an exponent, has to be weighed.
-#}
{% macro text_to_numeric(expression, wanted='numeric') -%}
  case
    when length({{ expression }}) > 1000 then null
    when btrim({{ expression }}) ~ '^[+-]?(\d{1,15}(\.\d*)?|\.\d+)$' then btrim({{ expression }})::numeric
    when btrim({{ expression }}) ~ '^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$'
      then case when abs(btrim({{ expression }})::numeric) < {{ no_figure(wanted) }} then btrim({{ expression }})::numeric end
  end
{%- endmacro %}

{#-
  What is as large is no figure: neither a count of anything, nor an amount of money that one row could tell in any currency. Below
  it, what a campaign or a year adds up to is still a bigint. Amounts that come in millionths are bounded alike.
-#}
{% macro no_figure(wanted='numeric') -%}
  {{ '1000000000000000000000' if wanted == 'micros' else '1000000000000000' }}
{%- endmacro %}

{#-
  Whether a day can be one of facts: from 2000-01-01, before which no platform was, to two years after it was told, which no plan
  of a platform reaches and no clock is wrong by.
-#}
{% macro is_day_of_facts(day, extracted_at) -%}
  {{ day }} between '2000-01-01' and ({{ extracted_at }} at time zone 'UTC' + interval '2 years')::date
{%- endmacro %}

{#- A currency's code, in capitals whatever case it came in; what has not its form is NULL. -#}
{% macro currency_code(expression) -%}
  case when {{ expression }} ~ '^[A-Z]{3}$' then {{ expression }} when btrim({{ expression }}) ~ '^[A-Za-z]{3}$' then upper(btrim({{ expression }})) end
{%- endmacro %}

{% macro numeric_to_bigint(expression) -%}
  case when abs({{ expression }}) < {{ no_figure() }} then round({{ expression }})::bigint end
{%- endmacro %}

{#- Money in major units, rounded to 6 places: platforms send dust such as -2E-18. -#}
{% macro money(expression) -%}
  round({{ expression }}, 6)
{%- endmacro %}

{% macro micros(expression) -%}
  round({{ expression }}::numeric / 1000000, 6)
{%- endmacro %}
