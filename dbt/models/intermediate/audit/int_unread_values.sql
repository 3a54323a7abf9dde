-- Values that came as text and are no number: NULL in staging, told here. Costs nothing where no table in scope has such columns.
-- depends_on: {{ ref('int_landed_performance') }} {{ ref('int_reconciliation') }} {{ ref('int_scope') }}
{%- set tables = tables_of_texts() if execute and flags.WHICH in ['build', 'run'] else [] %}
{%- for table in tables %}
{{ unread_values(table) }}
{{ 'union all' if not loop.last }}
{%- else %}
select null::uuid as tenant_id, null::date as date_day, null::uuid as connection_id, null::text as stream,
  null::text as landed_column, null::bigint as unread, null::text as example
where false
{%- endfor %}
