{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
with live as (
  {{ live(ref('landed_meta__ads_insights'), 'ads_insights', one_day=true) }}
),
kept as (
  {{ newest('live', ["coalesce(ad_id, raw_id)"]) }}
),
syncs as (
  {{ syncs() }}
),
choice as (
  {{ conversion_choice('meta') }}
)
select
  k.tenant_id, k.connection_id, k.date_day,
  {{ meta_account('k.account_id') }} as account_id,
  k.campaign_id, k.adset_id, k.ad_id, k.currency,
  {{ money('k.spend') }} as spend,
  k.impressions, k.clicks, k.link_clicks,
  case when {{ meta_tells('k.actions', 'k.tells_actions') }} then counted.conversions end as conversions,
  case when {{ meta_tells('k.action_values', 'k.tells_action_values') }} then {{ money('counted.conversion_value') }} end as conversion_value,
  {{ numeric_to_bigint(meta_sum('k.video_plays')) }} as video_plays,
  {{ meta_sum('k.video_p25') }} as video_p25,
  {{ meta_sum('k.video_p50') }} as video_p50,
  {{ meta_sum('k.video_p75') }} as video_p75,
  {{ meta_sum('k.video_p100') }} as video_p100,
  {{ numeric_to_bigint(meta_sum_of('k.actions', 'video_view')) }} as hook_views,
  {{ numeric_to_bigint(meta_sum('k.thruplays')) }} as hold_views,
  k.reach,
  counted.outcomes,
  k.extracted_at,
  coalesce(s.started_at, k.extracted_at) as sync_started_at
from kept k
left join syncs s on s.tenant_id = k.tenant_id and s.connection_id = k.connection_id and s.sync_id = k.sync_id
left join choice c on c.tenant_id = k.tenant_id
left join lateral (
  {{ meta_conversions('k.actions', 'k.action_values', 'c.actions', meta_tells('k.actions', 'k.tells_actions')) }}
) counted on true
