{#- The marts: models whose materialisation is 'published', in the order of their names. -#}
{% macro mart_nodes() -%}
  {%- set marts = graph.nodes.values() | selectattr('resource_type', 'equalto', 'model')
        | selectattr('config.materialized', 'equalto', 'published') | sort(attribute='name') -%}
  {{ return(marts) }}
{%- endmacro %}

{#- Makes the marts that don't exist, empty and walled, so that readers meet a table from the first moment. -#}
{% macro create_marts() -%}
  {%- for mart in mart_nodes() %}
  do $mart$ begin if to_regclass('marts.{{ mart.name }}') is null then
    {{ create_mart(mart) }}
  end if; end $mart$;
  {%- endfor %}
{%- endmacro %}

{#- One mart from its contract: columns, primary key led by the tenant, covering index, row security, grants, comments. -#}
{% macro create_mart(mart) -%}
  {%- set name = 'marts.' ~ mart.name -%}
  {%- set key = mart.config.primary_key -%}
  create table {{ name }} (
    {%- for column in mart.columns.values() %}
    {{ column.name }} {{ column.data_type }}{{ ' not null' if column.name in key }},
    {%- endfor %}
    primary key ({{ key | join(', ') }}));
  {%- for index in mart.config.get('lookup', []) %}
  create index on {{ name }} ({{ index['columns'] | join(', ') }}){% if index.include %} include ({{ index.include | join(', ') }}){% endif %};
  {%- endfor %}
  alter table {{ name }} enable row level security;
  alter table {{ name }} force row level security;
  create policy bound_tenant on {{ name }} for select to tallawah_app, tallawah_bi
    using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
  create policy build on {{ name }} to tallawah_dbt using (true) with check (true);
  grant select on {{ name }} to tallawah_app, tallawah_bi;
  comment on table {{ name }} is '{{ mart.description | trim | replace("'", "''") }}';
  {%- for column in mart.columns.values() %}
  comment on column {{ name }}.{{ column.name }} is '{{ column.description | trim | replace("'", "''") }}';
  {%- endfor %}
{%- endmacro %}

{#- A mart is filled by the publication; its own node only says so to the lineage, and tidies after the load. -#}
{% materialization published, default %}
  {%- set target = this.incorporate(type='table') -%}
  {{ run_hooks(pre_hooks, inside_transaction=False) }}
  {% set grown = has_grown(target) %}
  {% call statement('outside', auto_begin=False) %}commit{% endcall %}
  {% call statement('main', auto_begin=False) %}vacuum {{ '(analyze)' if grown }} {{ target }}{% endcall %}
  {{ run_hooks(post_hooks, inside_transaction=False) }}
  {{ return({'relations': [target]}) }}
{% endmaterialization %}
