{#-
  What facts say of the entities they belong to: one row per entity and set of attributes, with the first and last time it was
  seen. Used only for what no entity record tells. Least and greatest commute, so the order in which files land doesn't matter.
-#}
{% macro fact_names(relation) -%}
select tenant_id, connection_id, level, entity_id,
  md5((account_id, campaign_id, adset_id, name, status, platform_status, objective, currency, time_zone)::text) as attributes,
  account_id, campaign_id, adset_id, name, coalesce(status, 'unknown') as status, platform_status, objective, currency, time_zone,
  min(first_seen) as first_seen, max(last_seen) as last_seen, '{{ invocation_id }}' as seen_by
from {{ relation }}
where entity_id is not null
group by tenant_id, connection_id, level, entity_id, account_id, campaign_id, adset_id, name, status, platform_status, objective, currency, time_zone
{%- endmacro %}
