{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'level', 'entity_id', 'attributes'], lookup=[['seen_by']]) }}
-- LinkedIn's reports name nothing; what records say of the entities above them stands in for those entities' own.
with said as (
  select tenant_id, connection_id, extracted_at, 'account' as level, account as urn, account, null as campaign_group,
    {{ linkedin_currency(['daily_budget', 'total_budget', 'unit_cost']) }} as currency
  from {{ ref('landed_linkedin__campaigns') }}
  union all
  select tenant_id, connection_id, extracted_at, 'account', account, account, null, {{ linkedin_currency(['total_budget']) }}
  from {{ ref('landed_linkedin__campaign_groups') }}
  union all
  select tenant_id, connection_id, extracted_at, 'campaign', campaign_group, account, campaign_group, null from {{ ref('landed_linkedin__campaigns') }}
  union all
  select tenant_id, connection_id, extracted_at, 'account', account, account, null, null from {{ ref('landed_linkedin__creatives') }}
  union all
  select tenant_id, connection_id, extracted_at, 'adset', campaign, account, null, null from {{ ref('landed_linkedin__creatives') }}
),
told as (
  select tenant_id, connection_id, level, {{ linkedin_id('urn') }} as entity_id, {{ linkedin_id('account') }} as account_id,
    {{ linkedin_id('campaign_group') }} as campaign_id, case level when 'adset' then {{ linkedin_id('urn') }} end as adset_id,
    null::text as name, null::text as status, null::text as platform_status, null::text as objective,
    currency, case level when 'account' then 'UTC' end as time_zone, extracted_at as first_seen, extracted_at as last_seen
  from said
)
{{ fact_names('told') }}
