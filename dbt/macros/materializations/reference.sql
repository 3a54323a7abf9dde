{#-
  Tables whose rows come from the project's own files and from nobody's data: seeds, and models with the materialisation
  'reference'. They are made anew only when the file or the SQL has changed, so that in every other run they cost one look.
  They belong to no tenant: everybody may read them, and they have no row security.
-#}
{% materialization seed, adapter='postgres' %}
  {%- set target = this.incorporate(type='table') -%}
  {%- set version = local_md5(model.checksum.checksum ~ reference_shape()) -%}
  {{ run_hooks(pre_hooks, inside_transaction=True) }}
  {% if reference_is_current(target, version) %}
    {% do store_result('agate_table', response='OK', agate_table=run_query('select true as unchanged')) %}
    {% call statement('main') %}select 'unchanged'{% endcall %}
  {% else %}
    {%- set rows = load_agate_table() -%}
    {% do store_result('agate_table', response='OK', agate_table=rows) %}
    {% call statement('drop') %}drop table if exists {{ target }} cascade{% endcall %}
    {% call noop_statement('main', 'INSERT ' ~ (rows.rows | length), 'INSERT', rows.rows | length) %}
      {{ create_csv_table(model, rows) }}; {{ load_csv_rows(model, rows) }}
    {% endcall %}
    {% call statement('finish') %}{{ reference_finish(target, version) }}{% endcall %}
  {% endif %}
  {{ run_hooks(post_hooks, inside_transaction=True) }}
  {% do adapter.commit() %}
  {{ return({'relations': [target]}) }}
{% endmaterialization %}

{% materialization reference, default %}
  {%- set target = this.incorporate(type='table') -%}
  {%- set version = local_md5(sql ~ reference_shape()) -%}
  {{ run_hooks(pre_hooks, inside_transaction=True) }}
  {% if reference_is_current(target, version) %}
    {% call statement('main') %}select 'unchanged'{% endcall %}
  {% else %}
    {% call statement('main') %}
      drop table if exists {{ target }} cascade;
      create table {{ target }} as {{ sql }}
    {% endcall %}
    {% call statement('finish') %}{{ reference_finish(target, version) }}{% endcall %}
  {% endif %}
  {{ run_hooks(post_hooks, inside_transaction=True) }}
  {% do adapter.commit() %}
  {{ return({'relations': [target]}) }}
{% endmaterialization %}

{% macro reference_shape() -%}
  {{ return(config.require('primary_key') | join(',') ~ ' ' ~ model.description ~ ' ' ~ (model.columns | string)) }}
{%- endmacro %}

{% macro reference_is_current(target, version) -%}
  {%- if load_cached_relation(this) is none or flags.FULL_REFRESH -%}{{ return(false) }}{%- endif -%}
  {{ return(run_query("select exists (select from staging.reference where name = '" ~ target.identifier ~ "' and version = '" ~ version ~ "')").rows[0][0]) }}
{%- endmacro %}

{% macro reference_finish(target, version) -%}
  alter table {{ target }} add primary key ({{ config.require('primary_key') | join(', ') }});
  comment on table {{ target }} is '{{ model.description | trim | replace("'", "''") }}';
  {%- for column in model.columns.values() %}
  comment on column {{ target }}.{{ column.name }} is '{{ column.description | trim | replace("'", "''") }}';
  {%- endfor %}
  {%- if target.schema == 'marts' %}
  grant select on {{ target }} to tallawah_app, tallawah_bi;
  {%- endif %}
  analyze {{ target }};
  insert into staging.reference values ('{{ target.identifier }}', '{{ version }}') on conflict (name) do update set version = excluded.version;
{%- endmacro %}
