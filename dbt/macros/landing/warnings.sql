{#- Keeps what a model wants of a stream, so that what isn't there can be told. -#}
{% macro note_wanted(platform, stream, columns, by, day) -%}
  {%- if flags.WHICH in ['build', 'run'] -%}
    {%- set rows = [] -%}
    {%- for landed, wanted in columns.values() -%}
      {%- do rows.append("('" ~ [platform, stream, landed, wanted, 'entity' if by == 'entity' else 'slice', columns[day][0] if by != 'entity' else ''] | join("', '") ~ "')") -%}
    {%- endfor -%}
    {%- do run_query("begin; insert into staging.run_wanted values " ~ rows | sort | join(', ') ~ " on conflict do nothing; commit") -%}
  {%- endif -%}
{%- endmacro %}

{#-
  Columns that models want, that the registry knows, and that a connection's landing table has under none of their names; column ''
  where the whole stream hasn't landed, unless the registry calls it optional: one of several that say the same. A statement of the publication: what is missing no more goes, what stays keeps its time.
-#}
{% macro publish_landing_warnings() -%}
  with wanted as (
    select n.platform, n.stream, n.landed, string_to_array(n.landed, '|') as names, p.streams -> n.stream -> 'optional' is not null as optional
    from (select distinct platform, stream, landed from staging.run_wanted) n
    join app.platform p on p.id = n.platform
    where exists (
      select from jsonb_object_keys(p.streams -> n.stream -> 'columns') field
      where regexp_replace(field, '[^A-Za-z0-9_]', '_', 'g') = any (string_to_array(n.landed, '|')))
  ),
  found as (
    select c.tenant_id, c.connection_id, w.stream, w.landed, w.names, w.optional, r.oid
    from staging.run_connection c
    join wanted w on w.platform = c.platform
    join app.data_source d on d.tenant_id = c.tenant_id and d.id = c.connection_id
    left join pg_namespace s on s.nspname = c.schema_name
    left join pg_class r on r.relnamespace = s.oid and r.relkind in ('r', 'p')
      and r.relname = coalesce(d.settings -> 'streams' ->> w.stream, w.stream)
  ),
  missing as (
    select distinct f.tenant_id, f.connection_id, f.stream, case when f.oid is null then '' else f.landed end as landed
    from found f
    where (f.oid is not null or not f.optional) and not exists (
      select from pg_attribute a where a.attrelid = f.oid and a.attname = any (f.names) and a.attnum > 0 and not a.attisdropped)
  ),
  found_again as (
    delete from ops.landing_warning w using staging.run_connection c
    where w.tenant_id = c.tenant_id and w.connection_id = c.connection_id
      and not exists (
        select from missing m where m.tenant_id = w.tenant_id and m.connection_id = w.connection_id
          and m.stream = w.stream and m.landed = w.landed_column)
  )
  insert into ops.landing_warning (tenant_id, connection_id, stream, landed_column)
  select tenant_id, connection_id, stream, landed from missing
  on conflict do nothing;
{%- endmacro %}

{#- Landing tables in scope with columns that may hold what cannot be read: text where a number or a day is wanted, and objects of figures. -#}
{% macro tables_of_texts() -%}
  {%- set found = run_query(
    "select c.tenant_id::text, c.connection_id::text, c.schema_name, r.relname, n.stream, min(n.day_column), min(format_type(day.atttypid, null)),
            json_object_agg(a.attname, n.wanted)::text
     from staging.run_connection c
     join app.data_source d on d.tenant_id = c.tenant_id and d.id = c.connection_id
     join staging.run_wanted n on n.platform = c.platform and n.read_by = 'slice'
     join pg_namespace s on s.nspname = c.schema_name
     join pg_class r on r.relnamespace = s.oid and r.relkind in ('r', 'p') and r.relname = coalesce(d.settings -> 'streams' ->> n.stream, n.stream)
     join pg_attribute day on day.attrelid = r.oid and day.attname = n.day_column
     join pg_attribute a on a.attrelid = r.oid and a.attname = any (string_to_array(n.landed, '|')) and not a.attisdropped
     where a.atttypid = any (array['text', 'varchar']::regtype[]) and n.wanted in ('numeric', 'bigint')
        or a.attname = 'metrics' and n.wanted = 'jsonb'
     group by 1, 2, 3, 4, 5 order by 1, 2, 5") -%}
  {%- set tables = [] -%}
  {%- for row in found.rows -%}
    {%- do tables.append({'tenant': row[0], 'connection': row[1], 'schema': row[2], 'name': row[3], 'stream': row[4],
                          'day': row[5], 'day_type': row[6], 'columns': fromjson(row[7])}) -%}
  {%- endfor -%}
  {{ return(tables) }}
{%- endmacro %}

{#- The values of one landing table, of its live rows in scope, that are neither a number nor a platform's word for none. -#}
{% macro unread_values(table) -%}
  select '{{ table.tenant }}'::uuid as tenant_id, s.day as date_day, '{{ table.connection }}'::uuid as connection_id, '{{ table.stream }}' as stream,
    v.place as landed_column, count(distinct v.value) as unread, min(left(v.value, 80) collate "C") as example
  from {{ adapter.quote(table.schema) }}.{{ adapter.quote(table.name) }} t
  join {{ ref('int_scope') }} s on s.tenant_id = '{{ table.tenant }}' and s.connection_id = '{{ table.connection }}'
    and s.day = {{ cast_landed('t.' ~ adapter.quote(table.day), table.day_type, 'date') }}
  left join staging.run_window w on w.tenant_id = s.tenant_id and w.connection_id = s.connection_id and w.stream = '{{ table.stream }}' and w.day = s.day
  cross join lateral (
    {%- for name, wanted in table.columns.items() %}
    {%- if wanted == 'jsonb' %}
    select '{{ name }}.' || key as place, value
    from jsonb_each_text(case when jsonb_typeof(to_jsonb(t.{{ adapter.quote(name) }})) = 'object' then to_jsonb(t.{{ adapter.quote(name) }}) else '{}' end)
    where key !~ '(name|_id|currency)$' and value ~ '^\s*[+-]?\d[\d., ''\u00a0]*$'
    {%- else %}
    select '{{ name }}', t.{{ adapter.quote(name) }}::text
    {%- endif %}
    {{ 'union all' if not loop.last }}
    {%- endfor %}
  ) v (place, value)
  where (w.started_at is null or t._airbyte_extracted_at >= w.started_at)
    and lower(btrim(v.value)) not in ('', '-', '--', 'null', 'none', 'n/a') and {{ text_to_numeric('v.value') }} is null
  group by s.day, v.place
{%- endmacro %}
