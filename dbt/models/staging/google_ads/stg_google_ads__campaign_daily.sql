{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
-- The same day by hour and without: per account and day the rows with an hour count if there are any, the others are set aside.
-- So are those that say a campaign's day by network where it was told last as a whole, or the other way.
with live as (
  select l.*, coalesce({{ google_account_in('l.resource_name') }}, {{ google_account('l.customer_id') }}) as account_id
  from ({{ live(ref('landed_google_ads__campaign'), 'campaign') }}) l
),
chosen as (
  select l.*, hour is null and bool_or(hour is not null) over (partition by tenant_id, connection_id, date_day, account_id) as is_by_hour_elsewhere from live l
),
kept as (
  {{ newest('chosen', ["account_id", "coalesce(campaign_id, raw_id)", "hour", "network"]) }}
),
parted as (
  select kept.*, is_by_hour_elsewhere
    or {{ google_told_otherwise(["account_id", "coalesce(campaign_id, raw_id)", "is_by_hour_elsewhere"], ["network"]) }} as is_set_aside
  from kept
),
syncs as (
  {{ syncs() }}
),
choice as (
  {{ conversion_choice('google') }}
),
summed as (
  select
    k.tenant_id, k.connection_id, k.date_day, k.account_id, k.campaign_id, k.is_set_aside, c.actions,
    sum({{ micros('k.cost_micros') }}) as spend,
    sum(k.impressions)::bigint as impressions,
    sum(k.clicks)::bigint as clicks,
    sum({{ google_conversions('c.actions') }}) as counted_conversions,
    sum({{ money(google_conversions('c.actions', '_value')) }}) as conversion_value,
    sum(k.conversions) as conversions, sum({{ money('k.conversions_value') }}) as conversions_value,
    sum(k.all_conversions) as all_conversions, sum({{ money('k.all_conversions_value') }}) as all_conversions_value,
    sum(k.video_plays)::bigint as video_plays,
    count(*) as segments,
    max(k.extracted_at) as extracted_at,
    min(coalesce(s.started_at, k.extracted_at)) as sync_started_at
  from parted k
  left join syncs s on s.tenant_id = k.tenant_id and s.connection_id = k.connection_id and s.sync_id = k.sync_id
  left join choice c on c.tenant_id = k.tenant_id
  group by 1, 2, 3, 4, 5, 6, 7
)
select tenant_id, connection_id, date_day, account_id, campaign_id, is_set_aside, spend, impressions, clicks,
  counted_conversions as conversions, conversion_value, video_plays, o.outcomes, segments, extracted_at, sync_started_at
from summed m
left join lateral (
  {{ google_outcomes('m.actions', 'm') }}
) o on true
