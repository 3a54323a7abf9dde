{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'level', 'entity_id', 'attributes'], lookup=[['seen_by']]) }}
with told as (
  select tenant_id, connection_id, 'ad' as level, ad_id as entity_id, account_id, campaign_id, null::text as adset_id, 'Spot ' || ad_id as name,
    null::text as status, null::text as platform_status, null::text as objective, currency, null::text as time_zone,
    extracted_at as first_seen, extracted_at as last_seen
  from {{ ref('landed_radio__spot_names') }}
)
{{ fact_names('told') }}
