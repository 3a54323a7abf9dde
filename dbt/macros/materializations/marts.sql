{#- The marts: models whose materialisation is 'published', in the order of their names. -#}
{% macro mart_nodes() -%}
  {%- set marts = graph.nodes.values() | selectattr('resource_type', 'equalto', 'model')
        | selectattr('config.materialized', 'equalto', 'published') | sort(attribute='name') -%}
  {{ return(marts) }}
{%- endmacro %}

{#-
  Makes the marts that don't exist, empty and walled, so that readers meet a table from the first moment. `together`: columns that tell one
  thing, of which the planner would take each for another: it expected a group for every tenth row, and sorted what it could hash.
-#}
{% macro create_marts() -%}
  {%- for mart in mart_nodes() %}
  do $mart$ begin if to_regclass('marts.{{ mart.name }}') is null then
    {{ create_mart(mart) }}
  end if; end $mart$;
  {%- for index in mart.config.get('lookup', []) if index.name %}
  do $lookup$ begin if to_regclass('marts.{{ mart.name }}_{{ index.name }}') is null then
    {{ create_lookup(mart, index) }}
  end if; end $lookup$;
  {%- endfor %}
  {%- if mart.config.get('together') %}
  create statistics if not exists marts.{{ mart.name }}_together (ndistinct) on {{ mart.config.together | join(', ') }} from marts.{{ mart.name }};
  {%- endif %}
  {%- endfor %}
{%- endmacro %}

{#- An index of a mart. One with a name of its own is also made for a mart that has been there before it. -#}
{% macro create_lookup(mart, index) -%}
  create index {% if index.name %}{{ mart.name }}_{{ index.name }} {% endif %}on marts.{{ mart.name }} ({{ index['columns'] | join(', ') }})
    {%- if index.include %} include ({{ index.include | join(', ') }}){% endif %}{% if index.where %} where {{ index.where }}{% endif %};
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
  {{ create_lookup(mart, index) }}
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

{#-
  A mart is filled by the publication. Its own node only says what it is made of, and does nothing: it may run as soon as its candidate is
  built, long before. What reads marts and must see what this run has published depends on the publication (test published_grain).
-#}
{% materialization published, default %}
  {{ run_hooks(pre_hooks, inside_transaction=True) }}
  {% call statement('main') %}do 'begin end'{% endcall %}
  {{ run_hooks(post_hooks, inside_transaction=True) }}
  {% do adapter.commit() %}
  {{ return({'relations': [this.incorporate(type='table')]}) }}
{% endmaterialization %}

{#- Tidies the marts after the load, those that have outgrown what the planner knows with their statistics. No transaction may be open. -#}
{% macro tidy_marts() -%}
  {%- set grown = [] -%}
  {%- set others = [] -%}
  {%- for mart in mart_nodes() -%}
    {%- set name = 'marts.' ~ mart.name -%}
    {%- do (grown if has_grown(name) else others).append(name) -%}
  {%- endfor -%}
  {% call statement('outside', auto_begin=False) %}commit{% endcall %}
  {% if grown %}
    {% call statement('tidy_grown', auto_begin=False) %}vacuum (analyze) {{ grown | join(', ') }}{% endcall %}
  {% endif %}
  {% if others %}
    {% call statement('tidy', auto_begin=False) %}vacuum {{ others | join(', ') }}{% endcall %}
  {% endif %}
{%- endmacro %}
