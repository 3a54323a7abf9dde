{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'level', 'entity_id', 'attributes'], lookup=[['seen_by']]) }}
-- LinkedIn's reports name nothing; what records say of the entities above them stands in for those entities' own.
with said as (
  select tenant_id, connection_id, extracted_at, account, campaign_group, null as campaign,
    {{ linkedin_currency(['daily_budget', 'total_budget', 'unit_cost']) }} as currency
  from {{ ref('landed_linkedin__campaigns') }}
  union all
  select tenant_id, connection_id, extracted_at, account, null, null, {{ linkedin_currency(['total_budget']) }} from {{ ref('landed_linkedin__campaign_groups') }}
  union all
  select tenant_id, connection_id, extracted_at, account, null, campaign, null from {{ ref('landed_linkedin__creatives') }}
),
told as (
  select s.tenant_id, s.connection_id, t.level, {{ linkedin_id('t.urn') }} as entity_id, {{ linkedin_id('s.account') }} as account_id,
    case t.level when 'campaign' then {{ linkedin_id('t.urn') }} end as campaign_id, case t.level when 'adset' then {{ linkedin_id('t.urn') }} end as adset_id,
    null::text as name, null::text as status, null::text as platform_status, null::text as objective,
    case t.level when 'account' then s.currency end as currency, case t.level when 'account' then 'UTC' end as time_zone,
    s.extracted_at as first_seen, s.extracted_at as last_seen
  from said s
  cross join lateral (values ('account', s.account), ('campaign', s.campaign_group), ('adset', s.campaign)) t (level, urn)
)
{{ fact_names('told') }}
