{#-
  Casts that PostgreSQL 15 has no safe form of: what cannot be read is NULL. Used only where a column landed as text.
  try_time_zone is the zone if PostgreSQL knows it: a day's end can be told in it.
-#}
{% macro create_functions() -%}
  {%- for type in ['date', 'timestamptz', 'jsonb'] %}
  create or replace function staging.try_{{ type }}(given text) returns {{ type }}
    language plpgsql stable strict set timezone = 'UTC' set datestyle = 'ISO, YMD' as $body$
  begin
    {% if type != 'jsonb' -%}
    if given !~ '^\d{4}-\d{2}-\d{2}' then return null; end if;
    {% endif -%}
    return {{ 'left(given, 10)' if type == 'date' else "nullif(given, '')" }}::{{ type }};
  exception when data_exception then
    return null;
  end
  $body$;
  {%- endfor %}
  create or replace function staging.try_time_zone(given text) returns text language plpgsql stable strict as $body$
  begin
    perform now() at time zone given;
    return given;
  exception when data_exception then
    return null;
  end
  $body$;
{%- endmacro %}
