-- Values that are no figure, day or currency: NULL in staging, told here. Those of records that have no day, budgets say, on the day they were first told.
-- depends_on: {{ ref('int_landed_performance') }} {{ ref('int_reconciliation') }} {{ ref('int_geo_estimates') }} {{ ref('int_scope') }}
{%- set tables = tables_of_figures() if execute and flags.WHICH in ['build', 'run'] else [] %}
{%- for table in tables %}
{{ unread_values(table) }}
union all
{%- endfor %}
select f.tenant_id, f.day as date_day, f.connection_id, f.stream, f.landed_column, f.reason, f.unread, f.example
from ({{ first_told_unread(ref('stg_unread_of_entities')) }}) f
join {{ ref('int_scope') }} s using (tenant_id, connection_id, day)
