{#-
  The landed rows of one stream, over all connections of a platform that are in this run's scope: one select per
  landing table, cast to the types we want. Reads the catalogue once; a connection outside the scope costs nothing.

  columns  our name: [landed column, wanted type]. "a|b" takes the first that is not NULL. Type 'present' is whether
           the landing table has the column at all; 'micros' is a number that is an amount in millionths; 'same_day' is the
           other end of the days that a row is of, which has to be the same day (a row of several is in no figure);
           'items' is a list of figures by action, 'figures a b' an object in which a and b, at least, are figures.
  by       'slice': rows whose day (the column `day`) is in int_scope; 'queue': whose day is in run_slice, for what int_scope itself
           leans on; 'entity': rows whose hour of extraction is in run_entity for the stream.
  Every row also has tenant_id, connection_id (from the registry, never from the data), extracted_at, line_no, raw_id, sync_id.
-#}
{% macro landing(platform, stream, columns, by='slice', day='date_day') -%}
  {%- set selects = [] -%}
  {%- set days = ref('int_scope') if by == 'slice' else 'staging.run_slice' -%}
  {%- if execute -%}
    {%- do note_wanted(platform, stream, columns, by, day) -%}
    {%- for table in landing_tables(platform, stream) -%}
      {%- do selects.append(landing_select(table, stream, columns, by, day, days)) -%}
    {%- endfor -%}
  {%- endif -%}
  {%- if selects -%}
    {{ selects | join('\nunion all\n') }}
  {%- else -%}
    select null::uuid as tenant_id, null::uuid as connection_id
      {%- for name, (landed, wanted) in columns.items() %}, null::{{ sql_type(wanted) }} as {{ name }}{% endfor %}
      , null::timestamptz as extracted_at, null::text as line_no, null::text as raw_id, null::text as sync_id
    where false
  {%- endif -%}
{%- endmacro %}

{% macro landing_tables(platform, stream) -%}
  {%- set found = run_query(
    "select c.tenant_id::text, c.connection_id::text, c.schema_name, r.relname,
            json_object_agg(a.attname, format_type(a.atttypid, a.atttypmod))::text
     from staging.run_connection c
     join app.data_source d on d.tenant_id = c.tenant_id and d.id = c.connection_id
     join pg_namespace n on n.nspname = c.schema_name
     join pg_class r on r.relnamespace = n.oid and r.relkind in ('r', 'p')
       and r.relname = coalesce(d.settings -> 'streams' ->> '" ~ stream ~ "', '" ~ stream ~ "')
     join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
     where c.platform = '" ~ platform ~ "'
     group by 1, 2, 3, 4 order by 1, 2") -%}
  {%- set tables = [] -%}
  {%- for row in found.rows -%}
    {%- do tables.append({'tenant': row[0], 'connection': row[1], 'schema': row[2], 'name': row[3], 'columns': fromjson(row[4])}) -%}
  {%- endfor -%}
  {{ return(tables) }}
{%- endmacro %}

{% macro landing_select(table, stream, columns, by, day, days) -%}
  select '{{ table.tenant }}'::uuid as tenant_id, '{{ table.connection }}'::uuid as connection_id
    {%- for name, (landed, wanted) in columns.items() %}
    , {{ landed_value(table.columns, landed, wanted) }} as {{ name }}
    {%- endfor %}
    , t._airbyte_extracted_at as extracted_at
    , right(t._airbyte_raw_id, 12) collate "C" as line_no
    , t._airbyte_raw_id::text collate "C" as raw_id
    , t._airbyte_meta ->> 'sync_id' as sync_id
  from {{ adapter.quote(table.schema) }}.{{ adapter.quote(table.name) }} t
  {%- if by in ['slice', 'queue'] %}
  join {{ days }} s on s.tenant_id = '{{ table.tenant }}' and s.connection_id = '{{ table.connection }}'
    and s.day = {{ landed_value(table.columns, columns[day][0], 'date') }} and {{ is_day_of_facts('s.day', 't._airbyte_extracted_at') }}
  {%- else %}
  join staging.run_entity e on e.tenant_id = '{{ table.tenant }}' and e.connection_id = '{{ table.connection }}' and e.stream = '{{ stream }}'
    and t._airbyte_extracted_at >= e.extracted_from and t._airbyte_extracted_at < e.extracted_to
  {%- endif %}
{%- endmacro %}

{#- One landed column, or the first of several that has a value, as the wanted type; a column that isn't there is NULL. -#}
{% macro landed_value(landed_columns, landed, wanted) -%}
  {%- set values = [] -%}
  {%- for name in landed.split('|') if name in landed_columns -%}
    {%- do values.append(cast_landed('t.' ~ adapter.quote(name), landed_columns[name], wanted)
                         if wanted != 'present' else 'true') -%}
  {%- endfor -%}
  {%- if wanted == 'present' -%}{{ 'true' if values else 'false' }}
  {%- elif not values -%}null::{{ sql_type(wanted) }}
  {%- elif values | length == 1 -%}{{ values[0] }}
  {%- else -%}coalesce({{ values | join(', ') }}){%- endif -%}
{%- endmacro %}
