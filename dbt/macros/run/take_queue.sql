{#-
  Start of a run. Makes what the project leans on, and takes the scope of the run: its tenants, the ids in their queue, the slices
  and the entities they name, the windows that say which rows are live. A full refresh takes every slice and entity its tenants
  have; so does their first run by new rules. The application says which tenants a run is for; a run by hand is for all.
  Everything later reads this snapshot; only the publication clears the queue, and only by these ids.
-#}
{% macro take_queue() -%}
  {%- if not execute -%}{{ return('') }}{%- endif -%}
  begin;
  select pg_advisory_xact_lock(hashtext('tallawah dbt'), hashtext('start'));
  {{ create_functions() }}
  {{ create_run_tables() }}
  {{ create_marts() }}
  {{ create_views() }}
  {% if flags.WHICH in ['build', 'run'] %}{{ take_snapshot() }}{% endif %}
  commit;
{%- endmacro %}

{% macro create_run_tables() -%}
  {%- if flags.WHICH not in ['clone', 'docs'] %}
  create unlogged table if not exists staging.run (
    invocation_id text primary key, started_at timestamptz not null, full_refresh boolean not null);
  drop table if exists staging.rules;
  create table if not exists staging.tenant_rules (tenant_id uuid primary key, version integer not null);
  create table if not exists staging.reference (name text primary key, version text not null);
  create unlogged table if not exists staging.run_tenant (tenant_id uuid primary key);
  create unlogged table if not exists staging.run_queue (
    kind text, tenant_id uuid, id bigint, primary key (kind, tenant_id, id));
  create unlogged table if not exists staging.run_connection (
    tenant_id uuid, connection_id uuid, platform text not null, schema_name text, primary key (tenant_id, connection_id));
  create unlogged table if not exists staging.run_slice (
    tenant_id uuid, connection_id uuid, day date, primary key (tenant_id, connection_id, day));
  create unlogged table if not exists staging.run_entity (
    tenant_id uuid, connection_id uuid, stream text, extracted_from timestamptz, extracted_to timestamptz not null,
    primary key (tenant_id, connection_id, stream, extracted_from));
  create unlogged table if not exists staging.run_window (
    tenant_id uuid, connection_id uuid, stream text, day date, started_at timestamptz not null,
    primary key (tenant_id, connection_id, stream, day));
  create unlogged table if not exists staging.run_wanted (
    platform text, stream text, landed text, wanted text, read_by text not null, day_column text not null,
    primary key (platform, stream, landed, wanted));
  {%- for choice in choices() %}
  create unlogged table if not exists staging.run_{{ choice }} (like app.{{ choice }} including indexes);
  {%- endfor %}
  comment on table staging.run_wanted is 'What the models of the run under way read of landed streams, as they say it (macro landing).';
  comment on table staging.tenant_rules is 'The version of the rules (variable ''rules'') by which everything published of a tenant was built.';
  comment on table staging.run_tenant is 'The tenants the run under way is for.';
  comment on table staging.reference is 'By which state of the project''s files the tables that belong to no tenant were made.';
  comment on table staging.run is 'The dbt run whose scope the run_* tables hold: one row.';
  comment on table staging.run_entity is 'Extraction times whose landed entity rows are read, widened to whole hours; stream '''' stands for the days of run_slice.';
  comment on table staging.run_window is 'Per stream and day in scope, the start of the latest sync that read it in full: older rows are dead.';
  {%- endif %}
{%- endmacro %}

{% macro take_snapshot() -%}
  delete from staging.run; delete from staging.run_tenant; delete from staging.run_queue; delete from staging.run_connection;
  delete from staging.run_slice; delete from staging.run_entity; delete from staging.run_window; delete from staging.run_wanted;
  with run as (
    select tenant_id from ops.dbt_run where id::text = substring(current_setting('application_name') from '^tallawah-dbt-(.+)$')
  )
  insert into staging.run_tenant
  select id from app.tenant where id in (select tenant_id from run) or not exists (select from run);
  insert into staging.run values ('{{ invocation_id }}', now(), {{ flags.FULL_REFRESH }} or not exists (select from staging.tenant_rules)
    or exists (select from staging.run_tenant join ops.publication using (tenant_id) left join staging.tenant_rules r using (tenant_id)
               where r.version is distinct from {{ var('rules') }}));
  insert into staging.run_queue
  select 'slice', tenant_id, id from ops.dirty_slice join staging.run_tenant using (tenant_id)
  union all
  select 'entity', tenant_id, id from ops.dirty_entity join staging.run_tenant using (tenant_id);

  {{ take_days_of_named_streams() }}

  insert into staging.run_slice
  select distinct d.tenant_id, d.connection_id, d.day
  from staging.run_queue q join ops.dirty_slice d on q.kind = 'slice' and d.tenant_id = q.tenant_id and d.id = q.id
  union
  select s.tenant_id, s.connection_id, s.day from ops.slice s join staging.run r on r.full_refresh join staging.run_tenant t on t.tenant_id = s.tenant_id
  on conflict do nothing;

  insert into staging.run_entity
  select tenant_id, connection_id, stream, lower(part), upper(part)
  from (
    select tenant_id, connection_id, stream, unnest(range_agg(tstzrange(extracted_from, extracted_to))) as part
    from (
      select l.tenant_id, l.connection_id, s.stream, '-infinity'::timestamptz as extracted_from, 'infinity'::timestamptz as extracted_to
      from staging.run r
      join app.landing_schema l on r.full_refresh
      join staging.run_tenant t on t.tenant_id = l.tenant_id
      join app.data_source d on d.tenant_id = l.tenant_id and d.id = l.connection_id
      join app.platform p on p.id = d.platform
      cross join jsonb_object_keys(p.streams) s(stream)
      where p.streams -> s.stream ->> 'class' in ('entity', 'account')
      union all
      select d.tenant_id, d.connection_id, coalesce(m.stream, d.stream) as stream,
             date_trunc('hour', d.extracted_from, 'UTC') as extracted_from,
             date_trunc('hour', d.extracted_to, 'UTC') + interval '1 hour' as extracted_to
      from staging.run_queue q
      join ops.dirty_entity d on q.kind = 'entity' and d.tenant_id = q.tenant_id and d.id = q.id
      {{ our_stream_name('d') }}
      where not exists (
        select from app.data_source c join app.platform p on p.id = c.platform
        where c.tenant_id = d.tenant_id and c.id = d.connection_id and p.streams -> d.stream ->> 'class' in ('fact', 'control'))
      union all
      select tenant_id, connection_id, '', day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC'
      from staging.run_slice
    ) asked
    group by tenant_id, connection_id, stream
  ) parts;

  insert into staging.run_connection
  select s.tenant_id, s.connection_id, d.platform, l.schema_name
  from (select tenant_id, connection_id from staging.run_slice union select tenant_id, connection_id from staging.run_entity) s
  join app.data_source d on d.tenant_id = s.tenant_id and d.id = s.connection_id
  left join app.landing_schema l on l.tenant_id = s.tenant_id and l.connection_id = s.connection_id;

  {{ take_choices() }}
  {{ take_windows('staging.run_slice') }};
  analyze staging.run_tenant, staging.run_slice, staging.run_entity, staging.run_window, staging.run_connection;
{%- endmacro %}

{#- What administrators choose at any time and several models read. -#}
{% macro choices() -%}
  {{ return(['account_source', 'conversion_action', 'region_alias']) }}
{%- endmacro %}

{#- Choices as they are once the queue has been taken: what is chosen afterwards is in the queue of the next run. -#}
{% macro take_choices() -%}
  {%- for choice in choices() %}
  drop table staging.run_{{ choice }};
  create unlogged table staging.run_{{ choice }} (like app.{{ choice }} including indexes);
  insert into staging.run_{{ choice }} select * from app.{{ choice }} where {{ of_this_run() }};
  analyze staging.run_{{ choice }};
  {%- endfor %}
{%- endmacro %}

{#-
  Streams of facts in the queue have been named since they landed, or their name was taken from them: all days that their table has
  are facts' days from now on, and are in this run's scope.
-#}
{% macro take_days_of_named_streams() -%}
  do $named$
  declare
    named record;
  begin
    for named in
      select distinct d.tenant_id, d.connection_id, format(
        'select distinct (%s)::text as told from %I.%I t',
        format(case when a.atttypid = 'timestamptz'::regtype then 't.%I at time zone ''UTC''' else 't.%I' end, a.attname), n.nspname, r.relname) as days
      from staging.run_queue q
      join ops.dirty_entity d on q.kind = 'entity' and d.tenant_id = q.tenant_id and d.id = q.id
      join app.data_source c on c.tenant_id = d.tenant_id and c.id = d.connection_id
      join app.platform p on p.id = c.platform and p.streams -> d.stream ->> 'class' in ('fact', 'control')
      join app.landing_schema l on l.tenant_id = d.tenant_id and l.connection_id = d.connection_id
      join pg_namespace n on n.nspname = l.schema_name
      join pg_class r on r.relnamespace = n.oid and r.relkind in ('r', 'p') and r.relname = coalesce(c.settings -> 'streams' ->> d.stream, d.stream)
      join pg_attribute a on a.attrelid = r.oid and not a.attisdropped
        and a.attname = regexp_replace(p.streams -> d.stream ->> 'day', '[^A-Za-z0-9_]', '_', 'g')
    loop
      execute format(
        'insert into ops.slice select %L::uuid, %L::uuid, day from (select distinct staging.try_date(told) as day from (%s) days) read where day is not null on conflict do nothing',
        named.tenant_id, named.connection_id, named.days);
      insert into staging.run_slice
      select s.tenant_id, s.connection_id, s.day from ops.slice s
      where s.tenant_id = named.tenant_id and s.connection_id = named.connection_id
      on conflict do nothing;
    end loop;
  end $named$;
{%- endmacro %}

{#- Which rows of the given slices are live. -#}
{% macro take_windows(slices) -%}
  insert into staging.run_window
  select s.tenant_id, s.connection_id, coalesce(m.stream, w.stream), s.day, max(w.started_at)
  from {{ slices }} s
  join ops.sync_window w on w.tenant_id = s.tenant_id and w.connection_id = s.connection_id and s.day between w.day_from and w.day_to
  {{ our_stream_name('w') }}
  group by 1, 2, 3, 4
  on conflict do nothing
{%- endmacro %}

{#- Connections that are in scope only by what this run has learnt. -#}
{% macro take_connections(slices) -%}
  insert into staging.run_connection
  select s.tenant_id, s.connection_id, d.platform, l.schema_name
  from (select distinct tenant_id, connection_id from {{ slices }}) s
  join app.data_source d on d.tenant_id = s.tenant_id and d.id = s.connection_id
  left join app.landing_schema l on l.tenant_id = s.tenant_id and l.connection_id = s.connection_id
  on conflict do nothing
{%- endmacro %}

{#- A custom stream is known to the queue by the name it landed with; the connection's settings say which of ours it is. -#}
{% macro our_stream_name(relation, stream=relation ~ '.stream') -%}
  left join lateral (
    select named.key as stream
    from app.data_source c cross join jsonb_each_text(coalesce(c.settings -> 'streams', '{}')) named
    where c.tenant_id = {{ relation }}.tenant_id and c.id = {{ relation }}.connection_id and named.value = {{ stream }}
    limit 1
  ) m on true
{%- endmacro %}

{#- Whether this run builds everything anew. A macro, so that unit tests can say no. -#}
{% macro builds_all() -%}
  {%- if not execute -%}{{ return(false) }}{%- endif -%}
  {{ return(run_query("select bool_or(full_refresh) from staging.run").rows[0][0] or false) }}
{%- endmacro %}

{#- Whether this run is for every tenant there is, so that tables may be made anew as a whole. -#}
{% macro is_for_all_tenants() -%}
  {%- if not execute -%}{{ return(true) }}{%- endif -%}
  {{ return(run_query("select not exists (select id from app.tenant except select tenant_id from staging.run_tenant)").rows[0][0]) }}
{%- endmacro %}

{#- A condition for what is computed from all that a tenant has: the tenants of the run. -#}
{% macro of_this_run(tenant='tenant_id') -%}
  {{ tenant }} in (select tenant_id from staging.run_tenant)
{%- endmacro %}
