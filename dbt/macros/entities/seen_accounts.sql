{#-
  What account records say: one row per account and set of attributes, with first and last sight, so that hourly records of an
  unchanged account cost one row. The newest is the one seen last.
-#}
{% macro seen_accounts(relation) -%}
select tenant_id, connection_id, account_id, md5((name, currency, time_zone, status)::text) as attributes, name, currency, time_zone, status,
  min(extracted_at) as first_seen, max(extracted_at) as last_seen, '{{ invocation_id }}' as seen_by
from {{ relation }}
where account_id is not null
group by tenant_id, connection_id, account_id, name, currency, time_zone, status
{%- endmacro %}
