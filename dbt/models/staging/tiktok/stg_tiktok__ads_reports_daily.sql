{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
with live as (
  select l.*, {{ tiktok_entity('ad_id', 'l.') }} as its_id from ({{ live(ref('landed_tiktok__ads_reports_daily'), 'ads_reports_daily') }}) l
),
kept as (
  {{ newest('live', ["coalesce(its_id, raw_id)"]) }}
),
syncs as (
  {{ syncs() }}
),
choice as (
  {{ conversion_choice('tiktok') }}
)
select
  k.tenant_id, k.connection_id, k.date_day,
  {{ tiktok_parent('campaign_id') }} as campaign_id,
  {{ tiktok_parent('adgroup_id') }} as adset_id,
  k.its_id as ad_id,
  {{ tiktok_report_figures() }},
  {{ tiktok_count('reach') }} as reach,
  o.outcomes,
  k.extracted_at,
  coalesce(s.started_at, k.extracted_at) as sync_started_at
from kept k
left join syncs s on s.tenant_id = k.tenant_id and s.connection_id = k.connection_id and s.sync_id = k.sync_id
left join choice c on c.tenant_id = k.tenant_id
left join lateral (
  {{ tiktok_outcomes('c.actions') }}
) o on true
