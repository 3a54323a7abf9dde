{{ config(materialized='ephemeral') }}
with choice as (
  {{ conversion_choice('tiktok') }}
),
told as (
  select 'ad' as grain, 'ads_reports_daily' as stream, null::text as upper_id, {{ tiktok_entity('ad_id') }} as ad_id, {{ version_columns() }}, metrics, dimensions
  from {{ ref('landed_tiktok__ads_reports_daily') }}
  union all
  select 'campaign', 'campaigns_reports_daily', {{ tiktok_entity('campaign_id') }}, null, {{ version_columns() }}, metrics, dimensions
  from {{ ref('landed_tiktok__campaigns_reports_daily') }}
)
select k.tenant_id, k.connection_id, k.date_day, k.grain, k.stream,
  coalesce(k.ad_id, k.upper_id, k.raw_id) collate "C" as natural_key,
  null::text as account_id, coalesce(k.upper_id, case when k.grain = 'ad' then {{ tiktok_parent('campaign_id') }} end) as campaign_id,
  case when k.grain = 'ad' then {{ tiktok_parent('adgroup_id') }} end as adset_id, k.ad_id, null::text as currency,
  {{ money(tiktok_number('spend')) }} as spend,
  {{ tiktok_count('impressions') }} as impressions,
  {{ tiktok_count('clicks') }} as clicks,
  {{ tiktok_conversions('c.actions') }} as conversions,
  {{ tiktok_value('c.actions') }} as conversion_value,
  k.extracted_at, k.line_no, k.raw_id, k.sync_id
from told k
left join choice c on c.tenant_id = k.tenant_id
