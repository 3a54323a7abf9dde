{{ config(materialized='ephemeral') }}
with choice as (
  {{ conversion_choice('meta') }}
)
select l.tenant_id, l.connection_id, l.date_day, 'ad' as grain, 'ads_insights' as stream,
  coalesce(l.ad_id, l.raw_id)::text collate "C" as natural_key,
  {{ meta_account('l.account_id') }} as account_id, l.campaign_id, l.adset_id, l.ad_id, l.currency,
  {{ money('l.spend') }} as spend, l.impressions, l.clicks,
  case when {{ meta_tells('l.actions', 'l.tells_actions') }} then counted.conversions end as conversions,
  case when {{ meta_tells('l.action_values', 'l.tells_action_values') }} then {{ money('counted.conversion_value') }} end as conversion_value,
  l.extracted_at, l.line_no, l.raw_id, l.sync_id
from {{ ref('landed_meta__ads_insights') }} l
left join choice c on c.tenant_id = l.tenant_id
left join lateral (
  {{ meta_counted('l.actions', 'l.action_values', 'c.actions') }}
) counted on true
where {{ is_of_one_day('l') }}
