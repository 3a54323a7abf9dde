{#-
  Read models that are views over marts: what they say follows from other tables at every reading, so that nothing of it can be stale.
  They run as their reader (row security is that of the marts), and exist, like the marts, from the first run's first moment. A view is made
  anew, in the publication's transaction, when its text has changed or a mart beneath it is made anew.

  A model with this materialisation names in `body` the macro that writes it; without an argument the macro names the marts themselves.
-#}
{% macro view_nodes() -%}
  {{ return(graph.nodes.values() | selectattr('resource_type', 'equalto', 'model')
        | selectattr('config.materialized', 'equalto', 'published_view') | sort(attribute='name')) }}
{%- endmacro %}

{% macro create_views() -%}
  {%- for view in view_nodes() %}
  do $view$ begin if to_regclass('marts.{{ view.name }}') is null then
    {{ create_view(view) }}
  end if;
  -- marts of an older version: the publication makes it with them
  exception when undefined_column or undefined_table then null; end $view$;
  {%- endfor %}
{%- endmacro %}

{% macro create_view(view) -%}
  {%- set name = 'marts.' ~ view.name -%}
  {%- set body = context[view.config.body]() -%}
  create view {{ name }} with (security_invoker = true) as {{ body }};
  grant select on {{ name }} to tallawah_app, tallawah_bi;
  comment on view {{ name }} is '{{ view.description | trim | replace("'", "''") }}';
  {%- for column in view.columns.values() %}
  comment on column {{ name }}.{{ column.name }} is '{{ column.description | trim | replace("'", "''") }}';
  {%- endfor %}
  insert into staging.reference values ('{{ view.name }}', '{{ local_md5(body ~ view.columns) }}') on conflict (name) do update set version = excluded.version;
{%- endmacro %}

{% macro view_is_current(view) -%}
  {{ return(run_query("select exists (select from staging.reference where name = '" ~ view.name ~ "' and version = '"
      ~ local_md5(context[view.config.body]() ~ view.columns) ~ "') and to_regclass('marts." ~ view.name ~ "') is not null").rows[0][0]) }}
{%- endmacro %}

{% macro drop_views(views) -%}
  {%- for view in views %}
  drop view if exists marts.{{ view.name }};
  {%- endfor %}
{%- endmacro %}

{% materialization published_view, default %}
  {{ run_hooks(pre_hooks, inside_transaction=True) }}
  {% call statement('main') %}select 'published'{% endcall %}
  {{ run_hooks(post_hooks, inside_transaction=True) }}
  {% do adapter.commit() %}
  {{ return({'relations': [this.incorporate(type='view')]}) }}
{% endmaterialization %}
