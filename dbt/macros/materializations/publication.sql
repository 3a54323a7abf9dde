{#-
  Write, audit, publish: the last step. All marts take their slices in one transaction, which also writes freshness and
  the version of what is published, and clears the queue by the ids this run took. It runs after every candidate and every
  test on a candidate has passed, because it is downstream of them; a run that left any of them out publishes nothing. Marts
  don't depend on it, so that their lineage is what they are made of; the tests that read them do.
-#}
{% materialization publication, default %}
  {%- set target = this.incorporate(type='table') -%}
  {%- set missing = publication_misses() -%}
  {{ run_hooks(pre_hooks, inside_transaction=True) }}
  {% if missing %}
    {% do log('Nothing is published and the queue is kept: ' ~ missing ~ '.', info=True) %}
    {% call statement('main') %}select 'nothing published'{% endcall %}
  {% else %}
    {% call statement('main') %}{{ publish() }}{% endcall %}
  {% endif %}
  {{ run_hooks(post_hooks, inside_transaction=True) }}
  {% do adapter.commit() %}
  {%- if not missing -%}{% do tidy_marts() %}{%- endif -%}
  {{ return({'relations': []}) }}
{% endmaterialization %}

{#- Why this run may not publish, or nothing. Upstream nodes that were selected have passed, or we wouldn't be here. -#}
{% macro publication_misses() -%}
  {%- if flags.WHICH != 'build' -%}{{ return('only dbt build publishes') }}{%- endif -%}
  {%- set upstream = [] -%}
  {%- set queue = model.depends_on.nodes | list -%}
  {%- for step in range(2000) if queue -%}
    {%- set id = queue.pop() -%}
    {%- if id in graph.nodes and id not in upstream -%}
      {%- do upstream.append(id) -%}
      {%- for parent in graph.nodes[id].depends_on.nodes -%}{%- do queue.append(parent) -%}{%- endfor -%}
    {%- endif -%}
  {%- endfor -%}
  {%- for id in upstream if graph.nodes[id].config.materialized != 'ephemeral' and id not in selected_resources -%}
    {{ return(graph.nodes[id].name ~ ' was left out of this run') }}
  {%- endfor -%}
  {%- for test in graph.nodes.values() if test.resource_type == 'test' and 'nightly' not in test.config.tags
        and test.depends_on.nodes | select('in', upstream) | list and test.unique_id not in selected_resources -%}
    {{ return('the test ' ~ test.name ~ ' was left out of this run') }}
  {%- endfor -%}
  {{ return('') }}
{%- endmacro %}

{% macro publish() -%}
  {%- set anew = builds_all() -%}
  select pg_advisory_xact_lock(hashtext('tallawah dbt'), hashtext('publication'));
  do $scope$ begin
    if not exists (select from staging.run where invocation_id = '{{ invocation_id }}') then
      raise exception 'Another dbt run took the queue while this one was building; nothing was published. Run it again.';
    end if;
  end $scope$;
  {%- set changed_marts = [] -%}
  {%- for mart in mart_nodes() if not mart_is_as_agreed(mart) -%}{%- do changed_marts.append(mart) -%}{%- endfor -%}
  {%- set stale_views = [] -%}
  {%- for view in view_nodes() if changed_marts or not view_is_current(view) -%}{%- do stale_views.append(view) -%}{%- endfor -%}
  {{ drop_views(stale_views) }}
  {%- for mart in mart_nodes() %}
  {{ publish_mart(mart, anew) }}
  {%- endfor %}
  {%- for view in stale_views %}
  {{ create_view(view) }}
  {%- endfor %}
  {{ publish_freshness() }}
  {{ publish_landing_warnings() }}
  {{ forget_refused_places() }}
  insert into ops.publication (tenant_id, version, invocation_id)
  select t.tenant_id, 1 + coalesce((select max(p.version) from ops.publication p where p.tenant_id = t.tenant_id), 0), '{{ invocation_id }}'
  from (select distinct tenant_id from staging.run_connection) t;
  {%- if anew %}
  insert into staging.tenant_rules select tenant_id, {{ var('rules') }} from staging.run_tenant
  on conflict (tenant_id) do update set version = excluded.version;
  {%- else %}
  insert into staging.tenant_rules select tenant_id, {{ var('rules') }} from staging.run_tenant on conflict do nothing;
  {%- endif %}
  delete from ops.dirty_slice d using staging.run_queue q where q.kind = 'slice' and d.tenant_id = q.tenant_id and d.id = q.id;
  delete from ops.dirty_entity d using staging.run_queue q where q.kind = 'entity' and d.tenant_id = q.tenant_id and d.id = q.id;
{%- endmacro %}

{% macro publish_mart(mart, anew) -%}
  {%- set name = 'marts.' ~ mart.name -%}
  {%- set columns = mart.columns.values() | map(attribute='name') | join(', ') -%}
  {%- set replace_by = mart.config.replace_by -%}
  {%- set candidate = 'intermediate.' ~ mart.config.candidate -%}
  {%- if not mart_is_as_agreed(mart) -%}
    {%- if not (anew and is_for_all_tenants()) -%}
      {{ exceptions.raise_compiler_error('The columns of ' ~ name ~ ' have changed. Run dbt build --full-refresh once, for all tenants.') }}
    {%- endif %}
  drop table {{ name }};
  {{ create_mart(mart) }}
  {%- elif anew %}
  delete from {{ name }} where tenant_id in (select tenant_id from staging.run_tenant);
  {%- elif replace_by == 'slice' %}
  delete from {{ name }} m using intermediate.int_scope s
  where m.tenant_id = s.tenant_id and m.date_day = s.day and m.connection_id = s.connection_id;
  {%- elif replace_by == 'month' %}
  delete from {{ name }} m using (select distinct tenant_id, connection_id, {{ month_of('day') }} as month_start from intermediate.int_scope) s
  where m.tenant_id = s.tenant_id and m.connection_id = s.connection_id and m.month_start = s.month_start;
  {%- else %}
  delete from {{ name }} m using (select distinct {{ replace_by | join(', ') }} from {{ candidate }}) c
  where {% for key in replace_by %}m.{{ key }} = c.{{ key }}{{ ' and ' if not loop.last }}{% endfor %};
  {%- endif %}
  insert into {{ name }} ({{ columns }}) select {{ columns }} from {{ candidate }}
  {%- if mart.config.get('candidate_where') %} where {{ mart.config.candidate_where }}{% endif %};
{%- endmacro %}

{#- Whether the table has the columns and types of its contract, in any order. -#}
{% macro mart_is_as_agreed(mart) -%}
  {%- set found = run_query(
    "select a.attname, format_type(a.atttypid, null) from pg_attribute a
     where a.attrelid = 'marts." ~ mart.name ~ "'::regclass and a.attnum > 0 and not a.attisdropped") -%}
  {%- set has = [] -%}
  {%- for row in found.rows -%}{%- do has.append(row[0] ~ ' ' ~ row[1]) -%}{%- endfor -%}
  {%- set agreed = [] -%}
  {%- for column in mart.columns.values() -%}
    {%- do agreed.append(column.name ~ ' ' ~ {'timestamptz': 'timestamp with time zone'}.get(column.data_type, column.data_type)) -%}
  {%- endfor -%}
  {{ return(has | sort == agreed | sort) }}
{%- endmacro %}

{#- Per connection in scope: data to, final to, rows and time of the last load. -#}
{% macro publish_freshness() -%}
  with zones as materialized (select name, utc_offset from pg_timezone_names)
  insert into ops.freshness (tenant_id, connection_id, data_to, final_to, outcome_final_to, last_success, rows_landed, published_at)
  select c.tenant_id, c.connection_id, d.data_to,
    case when d.data_to is not null then least(d.data_to, l.sync_day - 1 - {{ final_days('delivery') }}) end,
    case when d.data_to is not null then least(d.data_to, l.sync_day - 1 - {{ final_days('outcome') }}) end,
    l.last_success, coalesce(l.rows_landed, 0), now()
  from staging.run_connection c
  join app.platform p on p.id = c.platform
  join app.data_source own on own.tenant_id = c.tenant_id and own.id = c.connection_id
  cross join lateral (
    select max(o.landed_at) as last_success, sum(o.rows_landed) as rows_landed,
      (coalesce(greatest(max(f.emitted_to), w.read_at), max(o.landed_at)) at time zone coalesce((
        select z.name from zones z
        where z.name in (
          {%- for platform in var('platforms') %}{% for told in ['accounts', 'fact_names'] %}
          select a.time_zone from staging.stg_{{ var('staging_names')[platform] }}__{{ told }} a
          where a.tenant_id = c.tenant_id and a.connection_id = c.connection_id
          {{ 'union all' if not loop.last }}{% endfor %}{{ 'union all' if not loop.last }}{% endfor %})
        order by z.utc_offset, z.name limit 1), 'UTC'))::date as sync_day
    from (
      -- the last sync that read days: one of entities alone tells nothing of them
      select max(w.started_at) as read_at from ops.sync_window w where w.tenant_id = c.tenant_id and w.connection_id = c.connection_id
    ) w
    cross join ops.load o
    left join lateral (
      select max(s.emitted_to) as emitted_to
      from ops.load_stream s
      {{ our_stream_name('o', 's.stream') }}
      where s.tenant_id = o.tenant_id and s.load_id = o.id and p.streams -> coalesce(m.stream, s.stream) ->> 'class' = 'fact'
    ) f on true
    where o.tenant_id = c.tenant_id and o.connection_id = c.connection_id
    group by w.read_at
  ) l
  cross join lateral (
    -- no row and no window tells of days behind the sync's own
    select greatest(
      (select max(least(l.sync_day, w.day_to)) from ops.sync_window w where w.tenant_id = c.tenant_id and w.connection_id = c.connection_id),
      (select max(s.day) from ops.slice s where s.tenant_id = c.tenant_id and s.connection_id = c.connection_id and s.day <= l.sync_day)) as data_to
  ) d
  on conflict (tenant_id, connection_id) do update set data_to = excluded.data_to, final_to = excluded.final_to,
    outcome_final_to = excluded.outcome_final_to, last_success = excluded.last_success,
    rows_landed = excluded.rows_landed, published_at = excluded.published_at;
{%- endmacro %}

{#- Days until a class of figures is final: as the connection says, else as its platform does. -#}
{% macro final_days(class) -%}
  coalesce(substring(own.settings -> 'final_days' ->> '{{ class }}' from '^\d{1,3}$')::integer, p.{{ class }}_final_days)
{%- endmacro %}
