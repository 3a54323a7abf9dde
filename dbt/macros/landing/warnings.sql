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
    from (select distinct platform, stream, landed from staging.run_wanted where wanted <> 'same_day') n
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

{#-
  Landing tables that are read by days (`slice`) or by extraction (`entity`), with their columns that may hold what cannot be read: by
  name, what is wanted and what they are.
-#}
{% macro tables_of_figures(read_by='slice') -%}
  {%- set found = run_query(
    "select c.tenant_id::text, c.connection_id::text, c.schema_name, r.relname, n.stream, min(n.day_column), min(format_type(day.atttypid, null)),
            json_object_agg(a.attname, json_build_array(n.wanted, format_type(a.atttypid, null)) order by a.attname)::text
     from staging.run_connection c
     join app.data_source d on d.tenant_id = c.tenant_id and d.id = c.connection_id
     join staging.run_wanted n on n.platform = c.platform and n.read_by = '" ~ read_by ~ "'
     join pg_namespace s on s.nspname = c.schema_name
     join pg_class r on r.relnamespace = s.oid and r.relkind in ('r', 'p') and r.relname = coalesce(d.settings -> 'streams' ->> n.stream, n.stream)
     left join pg_attribute day on day.attrelid = r.oid and day.attname = n.day_column
     join pg_attribute a on a.attrelid = r.oid and a.attname = any (string_to_array(n.landed, '|')) and not a.attisdropped
     where (n.wanted in ('numeric', 'bigint', 'micros', 'currency') and a.atttypid <> all (array['int2', 'int4']::regtype[])
        or n.wanted in ('same_day', 'items') or n.wanted like 'figures %')
       and (day.attname is not null or n.read_by = 'entity')
     group by 1, 2, 3, 4, 5 order by 1, 2, 5") -%}
  {%- set tables = [] -%}
  {%- for row in found.rows -%}
    {%- do tables.append({'tenant': row[0], 'connection': row[1], 'schema': row[2], 'name': row[3], 'stream': row[4],
                          'day': row[5], 'day_type': row[6], 'columns': fromjson(row[7])}) -%}
  {%- endfor -%}
  {{ return(tables) }}
{%- endmacro %}

{#-
  The values of one landing table, of its live rows in scope, that are no figure, day or currency, nor a platform's word for none.
  A row is taken apart only when it has one, or holds its figures in an object.
-#}
{% macro unread_values(table) -%}
  {%- set no_day = 'not (' ~ is_day_of_facts('s.day', 't._airbyte_extracted_at') ~ ')' %}
  select '{{ table.tenant }}'::uuid as tenant_id, s.day as date_day, '{{ table.connection }}'::uuid as connection_id, '{{ table.stream }}' as stream,
    {{ bounded('v.place') }} as landed_column, v.reason, count(distinct v.value) as unread, min(left(v.value, 80) collate "C") as example
  from (
    select t.*, s.day as "the day"
    from {{ adapter.quote(table.schema) }}.{{ adapter.quote(table.name) }} t
    join {{ ref('int_scope') }} s on s.tenant_id = '{{ table.tenant }}' and s.connection_id = '{{ table.connection }}'
      and s.day = {{ cast_landed('t.' ~ adapter.quote(table.day), table.day_type, 'date') }}
    left join staging.run_window w on w.tenant_id = s.tenant_id and w.connection_id = s.connection_id and w.stream = '{{ table.stream }}' and w.day = s.day
    where w.started_at is null or t._airbyte_extracted_at >= w.started_at
    offset 0 -- dead copies are many, and not looked into
  ) t
  cross join lateral (select t."the day" as day) s
  {{ unread_in(table, ["select '" ~ table.day ~ "' as place, 'no day of facts' as reason, s.day::text as value where " ~ no_day], [no_day]) }}
  group by s.day, {{ bounded('v.place') }}, v.reason
{%- endmacro %}

{#- Those of a table of records of entities or accounts, in the hours of extraction in scope. -#}
{% macro unread_of_entities(table) %}
  select distinct '{{ table.tenant }}'::uuid as tenant_id, '{{ table.connection }}'::uuid as connection_id, '{{ table.stream }}' as stream,
    date_trunc('hour', t._airbyte_extracted_at, 'UTC') as bucket, {{ bounded('v.place') }} as landed_column, v.reason, left(v.value, 80) collate "C" as told
  from {{ adapter.quote(table.schema) }}.{{ adapter.quote(table.name) }} t
  join staging.run_entity e on e.tenant_id = '{{ table.tenant }}' and e.connection_id = '{{ table.connection }}' and e.stream = '{{ table.stream }}'
    and t._airbyte_extracted_at >= e.extracted_from and t._airbyte_extracted_at < e.extracted_to
  {{ unread_in(table, [], []) }}
{%- endmacro %}

{#- Joins what a row t of the table tells that can't be read, as v; `told` and `suspects`: what more there is to it, and when. -#}
{% macro unread_in(table, told, suspects) -%}
  {%- set objects = [] -%}
  {%- set figures = {} -%}
  {%- for name, (wanted, type) in table.columns.items() -%}
    {%- set column = 't.' ~ adapter.quote(name) -%}
    {%- if wanted.startswith('figures ') -%}
      {%- do objects.append(name) -%}
      {%- do told.append(unread_in_object(name, column, type, wanted.split(' ')[1:])) -%}
    {%- elif wanted == 'items' -%}
      {%- do suspects.append(is_suspect_list(column, type)) -%}
      {%- do told.append(unread_in_list(name, column, type)) -%}
    {%- elif wanted == 'same_day' -%}
      {%- set other_end = cast_landed(column, type, 'date') -%}
      {%- do suspects.append(other_end ~ ' <> s.day') -%}
      {%- do told.append(several_days(name, other_end)) -%}
    {%- else -%}
      {%- do figures.update({name: wanted}) -%}
      {%- do suspects.append(is_suspect(column, type, wanted)) -%}
    {%- endif -%}
  {%- endfor -%}
  {%- if figures -%}{%- do told.append(unread_in_row(figures)) -%}{%- endif -%}
  cross join lateral (
    {{ told | join('\n    union all\n    ') }}
  ) v (place, reason, value)
  where {{ 'true' if objects else '(' ~ suspects | join(' or ') ~ ')' }}
{%- endmacro %}

{#- When what entities' records tell and can't be read was told first: days of the listing, which compaction doesn't change. -#}
{% macro first_told_unread(relation) -%}
  select tenant_id, day, connection_id, stream, landed_column, reason, count(*) as unread, min(told) as example
  from (
    select tenant_id, connection_id, stream, landed_column, reason, told, (min(bucket) at time zone 'UTC')::date as day
    from {{ relation }} group by 1, 2, 3, 4, 5, 6
  ) firsts
  group by 1, 2, 3, 4, 5, 6
{%- endmacro %}

{#- Whether a landed column may hold what is none of what is wanted; cheap for columns of numbers. -#}
{% macro is_suspect(column, type, wanted) -%}
  {%- if type.split('(')[0] | trim in ['numeric', 'bigint'] and wanted != 'currency' -%}
    not ({{ column }} > -{{ no_figure(wanted) }} and {{ column }} < {{ no_figure(wanted) }})
  {%- else -%}
    {{ column }} is not null and {{ cast_landed(column, type, wanted) }} is null
  {%- endif -%}
{%- endmacro %}

{#- A row of several days: both of its ends, the earlier first. -#}
{% macro several_days(name, other_end) -%}
  select '{{ name }}', 'several days', least(s.day, {{ other_end }}) || ' to ' || greatest(s.day, {{ other_end }}) where {{ other_end }} <> s.day
{%- endmacro %}

{#- Of a row's columns of figures, by what is wanted of each. -#}
{% macro unread_in_row(figures) -%}
  select o.key, case n.value when 'currency' then 'no currency' else {{ why_no_figure('o.value') }} end, o.value
    from jsonb_each_text('{{ tojson(figures) }}') n join jsonb_each_text(to_jsonb(t)) o using (key)
    where {{ is_told('o.value') }} and case n.value when 'currency' then {{ currency_code('o.value') }} is null
      when 'micros' then {{ text_to_numeric('o.value', 'micros') }} is null else {{ text_to_numeric('o.value') }} is null end
{%- endmacro %}

{#- Of an object of figures (`keys`: those that are read in any case), what isn't one; of all else it holds, words and ids, what looks like one. -#}
{% macro unread_in_object(name, column, type, keys) -%}
  {%- set parsed = cast_landed(column, type, 'jsonb') -%}
  select '{{ name }}.' || o.key, {{ why_no_figure("(o.value #>> '{}')") }}, o.value #>> '{}'
    from jsonb_each(case when jsonb_typeof({{ parsed }}) = 'object' then {{ parsed }} else '{}' end) o
    where {{ text_to_numeric("(o.value #>> '{}')") }} is null and {{ is_told("(o.value #>> '{}')") }}
      and (o.key in ('{{ keys | join("', '") }}') or jsonb_typeof(o.value) in ('array', 'object') or o.key !~ '(name|_id|currency)$'
        and o.value #>> '{}' ~* '^\s*[+-]?(\d[\d., ''\u00a0]*(e[+-]?\d+)?|nan|inf(inity)?)\s*$')
    union all
    {{ unread_as_a_whole(name, column, type, 'object') }}
{%- endmacro %}

{#- Whether a list may hold an item that is none, or a figure that can't be read; cheap where all are numbers. -#}
{% macro is_suspect_list(column, type) -%}
  {%- if type != 'jsonb' -%}{{ column }} is not null
  {%- else -%}
    (jsonb_typeof({{ column }}) not in ('array', 'null') or {{ column }} @? '$[*] ? (@.type() != "object"
      {%- for key in ['value', '1d_click', '7d_click', '28d_click', '1d_view', '7d_view', '28d_view', 'inline', 'dda'] %} || exists(@."{{ key }}" ? (
        @.type() != "number" && !(@.type() == "string" && @ like_regex "^[+-]?[0-9]{1,15}([.][0-9]*)?$") || @ >= {{ no_figure() }} || @ <= -{{ no_figure() }}))
      {%- endfor %})')
  {%- endif -%}
{%- endmacro %}

{#- Of a list of items, their figures that are none, by what they are of; and items that are no objects. -#}
{% macro unread_in_list(name, column, type) -%}
  {%- set parsed = cast_landed(column, type, 'jsonb') -%}
  select concat_ws('.', '{{ name }}', i.item ->> 'action_type'),
    case when jsonb_typeof(i.item) <> 'object' then 'no object' else {{ why_no_figure('o.value') }} end, o.value
    from jsonb_array_elements(case when jsonb_typeof({{ parsed }}) = 'array' then {{ parsed }} else '[]' end) i (item)
    cross join lateral jsonb_each_text(case when jsonb_typeof(i.item) = 'object' then i.item else jsonb_build_object('value', i.item) end) o
    where {{ is_figure_of_item('o.key') }} and {{ is_told('o.value') }} and (jsonb_typeof(i.item) <> 'object' or {{ text_to_numeric('o.value') }} is null)
    union all
    {{ unread_as_a_whole(name, column, type, 'array') }}
{%- endmacro %}

{#- What should be a list (array) or an object and is neither that nor nothing. -#}
{% macro unread_as_a_whole(name, column, type, wanted) -%}
  {%- set parsed = cast_landed(column, type, 'jsonb') -%}
  {%- set text = '(' ~ column ~ " #>> '{}')" if type == 'jsonb' else column ~ '::text' -%}
  select '{{ name }}', 'no {{ 'list' if wanted == 'array' else wanted }}', {{ text }}
    where coalesce(jsonb_typeof({{ parsed }}) not in ('{{ wanted }}', 'null'), true) and {{ is_told(text) }}
{%- endmacro %}

{#- Whether a text is told, and is no platform's word for nothing. -#}
{% macro is_told(text) -%}
  lower(btrim({{ text }})) not in ('', '-', '--', 'null', 'none', 'n/a')
{%- endmacro %}

{% macro why_no_figure(text) -%}
  case when btrim({{ text }}) ~ '^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$' then 'too large' else 'no number' end
{%- endmacro %}
