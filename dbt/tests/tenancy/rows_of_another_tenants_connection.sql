-- Rows of a mart whose connection isn't its tenant's. Whole tables: nightly.
{{ config(tags=['nightly']) }}
{%- for mart in ['fact_performance', 'vw_campaign_daily', 'vw_creative_daily', 'campaign_spend_monthly', 'reconciliation_daily', 'remainder_difference', 'not_counted_daily', 'fact_geo_performance', 'vw_geo_daily', 'unmapped_geo', 'orphan_daily', 'fact_conversion', 'vw_conversion_daily', 'entity_place', 'named_place', 'restatement_log', 'waiting_version', 'dim_account'] %}
select '{{ mart }}' as mart, m.tenant_id, m.connection_id
from {{ ref(mart) }} m
left join app.data_source d on d.tenant_id = m.tenant_id and d.id = m.connection_id
where d.id is null
{{ 'union all' if not loop.last }}
{%- endfor %}
-- once this run has published: {{ ref('publication') }}
