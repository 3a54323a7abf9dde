{#- One row per account and hour of extraction: the newest in it. -#}
{% macro newest_account(relation) -%}
select distinct on (tenant_id, connection_id, bucket, account_id) *
from {{ relation }}
where account_id is not null
order by tenant_id, connection_id, bucket, account_id, extracted_at desc, line_no desc
{%- endmacro %}
