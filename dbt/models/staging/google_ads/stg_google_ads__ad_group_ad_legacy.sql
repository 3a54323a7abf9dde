{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
-- ad_group_ad_legacy and ad_performance say the same: per account and day legacy is taken if it has the day, else the other.
-- An ad's day that is told as a whole and by network or device counts as it was told last.
with live as (
  select 1 as place, l.*, {{ google_account('l.account_id') }} as its_account from ({{ live(ref('landed_google_ads__ad_group_ad_legacy'), 'ad_group_ad_legacy') }}) l
  union all
  select 2, l.*, {{ google_account('l.account_id') }} from ({{ live(ref('landed_google_ads__ad_performance'), 'ad_performance') }}) l
),
chosen as (
  select * from (
    select l.*, {{ first_place('place', 'its_account', 'adset_id') }} as first_place from live l
  ) ranked
  where place = first_place
),
kept as (
  {{ newest('chosen', ["its_account", "adset_id", "coalesce(ad_number, raw_id)", "network", "device"]) }}
),
parted as (
  select kept.*, {{ google_told_otherwise(["its_account", "adset_id", "coalesce(ad_number, raw_id)"], ["network", "device"]) }} as is_set_aside from kept
),
syncs as (
  {{ syncs() }}
),
choice as (
  {{ conversion_choice('google') }}
)
select
  k.tenant_id, k.connection_id, k.date_day, k.its_account as account_id, k.campaign_id, k.adset_id,
  case when k.ad_number is not null then concat_ws('~', k.adset_id, k.ad_number) end as ad_id,
  k.network, k.device, k.is_set_aside, k.currency, k.time_zone,
  {{ micros('k.cost_micros') }} as spend,
  k.impressions, k.clicks,
  {{ google_conversions('c.actions') }} as conversions,
  {{ money(google_conversions('c.actions', '_value')) }} as conversion_value,
  k.video_plays,
  round(k.p25_rate * k.impressions, 6) as video_p25,
  round(k.p50_rate * k.impressions, 6) as video_p50,
  round(k.p75_rate * k.impressions, 6) as video_p75,
  round(k.p100_rate * k.impressions, 6) as video_p100,
  case k.place when 1 then 'ad_group_ad_legacy' else 'ad_performance' end as source_stream,
  o.outcomes,
  k.extracted_at,
  coalesce(s.started_at, k.extracted_at) as sync_started_at
from parted k
left join syncs s on s.tenant_id = k.tenant_id and s.connection_id = k.connection_id and s.sync_id = k.sync_id
left join choice c on c.tenant_id = k.tenant_id
left join lateral (
  {{ google_outcomes('c.actions') }}
) o on true
