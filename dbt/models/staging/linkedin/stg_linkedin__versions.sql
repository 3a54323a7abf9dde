{{ config(materialized='ephemeral') }}
with choice as (
  {{ conversion_choice('linkedin') }}
),
told as (
  select 'ad' as grain, 'ad_creative_analytics' as stream, l.* from {{ ref('landed_linkedin__ad_creative_analytics') }} l
  union all
  select 'adset', 'ad_campaign_analytics', l.* from {{ ref('landed_linkedin__ad_campaign_analytics') }} l
),
named as (
  select *, {{ linkedin_pivot() }} as entity_id from told
)
select k.tenant_id, k.connection_id, k.date_day, k.grain, k.stream, coalesce(k.entity_id, k.raw_id) collate "C" as natural_key,
  null::text as account_id, null::text as campaign_id,
  case k.grain when 'adset' then k.entity_id end as adset_id, case k.grain when 'ad' then k.entity_id end as ad_id, null::text as currency,
  {{ money('k.spend') }} as spend, k.impressions, k.clicks,
  {{ linkedin_conversions('c.actions') }} as conversions,
  {{ linkedin_value('c.actions') }} as conversion_value,
  k.extracted_at, k.line_no, k.raw_id, k.sync_id
from named k
left join choice c on c.tenant_id = k.tenant_id
where {{ is_of_one_day('k') }}
