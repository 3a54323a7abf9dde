{#-
  A staging table that takes what is in the run's scope and keeps the rest. The first build and a full refresh of all tenants make
  the table anew; otherwise, in one transaction, the rows of the scope go (in a full refresh of some tenants, all that are theirs) and
  the model's rows come. A slice or hour that has no rows any more is emptied, because the deletion follows the scope and not the new
  rows.

  replace_by: 'slice'   rows of (tenant_id, connection_id, day column `slice_column`) in int_scope
              'entity'  rows whose (tenant_id, connection_id, stream, bucket) is in run_entity
              'seen'    nothing is deleted: rows merge by `unique_key`, keeping the least first_seen and greatest last_seen, and of the
                        columns `newest` (never NULL) what was seen last
  lookup:     lists of columns, an index each
-#}
{% materialization slice_replace, default %}
  {%- set existing = load_cached_relation(this) -%}
  {%- set target = this.incorporate(type='table') -%}
  {%- set build_anew = existing is none or (builds_all() and is_for_all_tenants()) -%}
  {%- set fresh = api.Relation.create(database=this.database, schema=this.schema, identifier=this.identifier ~ '__new', type='table') -%}

  {{ run_hooks(pre_hooks, inside_transaction=True) }}
  {% if build_anew %}
    {% call statement('prepare') %}drop table if exists {{ fresh }}{% endcall %}
    {% call statement('main') %}create table {{ fresh }} as {{ sql }}{% endcall %}
    {% call statement('swap') %}
      drop table if exists {{ target }};
      alter table {{ fresh }} rename to {{ this.identifier }};
      {{ slice_indexes() }}
    {% endcall %}
  {% else %}
    {% call statement('main') %}
      {{ slice_delete(target) }}
      insert into {{ target }} ({{ slice_columns(existing) }})
      select {{ slice_columns(existing) }} from ({{ sql }}) as replacing
      {{ slice_merge() }}
    {% endcall %}
  {% endif %}
  {% if build_anew or has_grown(target) %}
    {% call statement('statistics') %}analyze {{ target }}{% endcall %}
  {% endif %}
  {{ run_hooks(post_hooks, inside_transaction=True) }}
  {% do adapter.commit() %}
  {{ return({'relations': [target]}) }}
{% endmaterialization %}

{% macro slice_columns(relation) -%}
  {{ adapter.get_columns_in_relation(relation) | map(attribute='quoted') | join(', ') }}
{%- endmacro %}

{% macro slice_delete(target) -%}
  {%- set replace_by = config.require('replace_by') -%}
  {%- if builds_all() -%}
    delete from {{ target }} where tenant_id in (select tenant_id from staging.run_tenant);
  {%- elif replace_by == 'slice' -%}
    delete from {{ target }} t using intermediate.int_scope s
    where t.tenant_id = s.tenant_id and t.connection_id = s.connection_id and t.{{ config.get('slice_column', 'date_day') }} = s.day;
  {%- elif replace_by == 'entity' -%}
    delete from {{ target }} t using staging.run_entity e
    where t.tenant_id = e.tenant_id and t.connection_id = e.connection_id and t.stream = e.stream
      and t.bucket >= e.extracted_from and t.bucket < e.extracted_to;
  {%- endif -%}
{%- endmacro %}

{% macro slice_merge() -%}
  {%- if config.require('replace_by') == 'seen' -%}
    on conflict ({{ config.require('unique_key') | join(', ') }}) do update
    set first_seen = least({{ this.identifier }}.first_seen, excluded.first_seen),
        last_seen = greatest({{ this.identifier }}.last_seen, excluded.last_seen),
        {%- for column in config.get('newest', []) %}
        {{ column }} = case when (excluded.last_seen, excluded.{{ column }}) > ({{ this.identifier }}.last_seen, {{ this.identifier }}.{{ column }})
          then excluded.{{ column }} else {{ this.identifier }}.{{ column }} end,
        {%- endfor %}
        seen_by = excluded.seen_by
  {%- endif -%}
{%- endmacro %}

{% macro slice_indexes() -%}
  {%- if config.get('unique_key') %}
    create unique index on {{ this }} ({{ config.get('unique_key') | join(', ') }});
  {%- endif %}
  {%- for columns in config.get('lookup', []) %}
    create index on {{ this }} ({{ columns | join(', ') }});
  {%- endfor %}
{%- endmacro %}

{#- Whether a table has outgrown what the planner knows of it. An increment that replaces a few slices of many has not. -#}
{% macro has_grown(relation) -%}
  {%- set answer = run_query(
    "select pg_relation_size(c.oid) / current_setting('block_size')::int > 1.1 * greatest(c.relpages, 10)
     from pg_class c where c.oid = '" ~ relation ~ "'::regclass") -%}
  {{ return(answer.rows[0][0]) }}
{%- endmacro %}
