-- Values that are no figure, day or currency: NULL in staging, told here.
-- depends_on: {{ ref('int_landed_performance') }} {{ ref('int_reconciliation') }} {{ ref('int_geo_estimates') }} {{ ref('int_scope') }}
{%- set tables = tables_of_figures() if execute and flags.WHICH in ['build', 'run'] else [] %}
{%- for table in tables %}
{{ unread_values(table) }}
{{ 'union all' if not loop.last }}
{%- else %}
select null::uuid as tenant_id, null::date as date_day, null::uuid as connection_id, null::text as stream,
  null::text as landed_column, null::text as reason, null::bigint as unread, null::text as example
where false
{%- endfor %}
