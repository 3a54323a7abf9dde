{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
with live as (
  {{ live(ref('landed_tiktok__ads_reports_daily'), 'ads_reports_daily') }}
),
kept as (
  {{ newest('live', ["coalesce(ad_id, raw_id)"]) }}
),
syncs as (
  {{ syncs() }}
),
choice as (
  {{ conversion_choice('tiktok') }}
)
select
  k.tenant_id, k.connection_id, k.date_day,
  {{ tiktok_id('campaign_id') }} as campaign_id,
  {{ tiktok_id('adgroup_id') }} as adset_id,
  k.ad_id,
  {{ money(tiktok_number('spend')) }} as spend,
  {{ tiktok_count('impressions') }} as impressions,
  {{ tiktok_count('clicks') }} as clicks,
  {{ tiktok_conversions('c.actions') }} as conversions,
  {{ money(tiktok_conversion_value()) }} as conversion_value,
  {{ tiktok_count('video_play_actions') }} as video_plays,
  {{ tiktok_number('video_views_p25') }} as video_p25,
  {{ tiktok_number('video_views_p50') }} as video_p50,
  {{ tiktok_number('video_views_p75') }} as video_p75,
  {{ tiktok_number('video_views_p100') }} as video_p100,
  {{ tiktok_count('video_watched_2s') }} as hook_views,
  {{ tiktok_count('video_watched_6s') }} as hold_views,
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
