{{ config(replace_by='entity', lookup=[['tenant_id', 'connection_id', 'stream', 'bucket']]) }}
-- What records of entities and accounts tell as an amount or a currency and is none: NULL in staging, kept here. Read after the models that say what they want.
{%- for platform in var('platforms') %}
-- depends_on: {{ staging(platform, 'budgets') }} {{ staging(platform, 'accounts') }}
{%- endfor %}
{%- set tables = tables_of_figures('entity') if execute and flags.WHICH in ['build', 'run'] else [] %}
{%- for table in tables %}
{{ unread_of_entities(table) }}
{{ 'union all' if not loop.last }}
{%- else %}
select null::uuid as tenant_id, null::uuid as connection_id, null::text as stream, null::timestamptz as bucket,
  null::text as landed_column, null::text as reason, null::text as told
where false
{%- endfor %}
