{{ config(materialized='ephemeral') }}
-- Of streams that say the same, and of rows that say a day in different parts, those that the figures follow now.
with choice as (
  {{ conversion_choice('google') }}
),
ads as (
  select * from (
    select a.*, {{ first_place('place', 'its_account', 'adset_id', 'is_live') }} as place_taken, {{ first_place('place', 'its_account', 'adset_id') }} as place_known
    from (
      select 1 as place, 'ad_group_ad_legacy' as stream, l.*, {{ google_account('l.account_id') }} as its_account from ({{ live_or_not(ref('landed_google_ads__ad_group_ad_legacy'), 'ad_group_ad_legacy') }}) l
      union all
      select 2, 'ad_performance', l.*, {{ google_account('l.account_id') }} from ({{ live_or_not(ref('landed_google_ads__ad_performance'), 'ad_performance') }}) l
    ) a
  ) ranked
  where coalesce(place = coalesce(place_taken, place_known), false)
),
ads_told as (
  select ads.*, {{ google_told_otherwise(["its_account", "adset_id", "coalesce(ad_number, raw_id)"], ["network", "device"], live_first=true) }} as is_told_otherwise from ads
),
campaigns as (
  select * from (
    select c.*,
      bool_or(hour is not null) filter (where is_live) over account_day as by_hour,
      bool_or(hour is not null) over account_day as ever_by_hour
    from (
      select l.*, coalesce({{ google_account_in('l.resource_name') }}, {{ google_account('l.customer_id') }}) as account_id
      from ({{ live_or_not(ref('landed_google_ads__campaign'), 'campaign') }}) l
    ) c
    window account_day as (partition by tenant_id, connection_id, date_day, account_id)
  ) ranked
  where coalesce((hour is not null) = coalesce(by_hour, ever_by_hour), false)
),
campaigns_told as (
  select campaigns.*, {{ google_told_otherwise(["account_id", "coalesce(campaign_id, raw_id)"], ["network"], live_first=true) }} as is_told_otherwise from campaigns
)
select a.tenant_id, a.connection_id, a.date_day, 'ad' as grain, a.stream,
  (a.its_account, a.adset_id, coalesce(a.ad_number, a.raw_id), a.network, a.device)::text collate "C" as natural_key,
  a.its_account as account_id, a.campaign_id, a.adset_id, case when a.ad_number is not null then concat_ws('~', a.adset_id, a.ad_number) end as ad_id, a.currency,
  {{ micros('a.cost_micros') }} as spend, a.impressions, a.clicks,
  {{ google_conversions('c.actions') }} as conversions,
  {{ money(google_conversions('c.actions', '_value')) }} as conversion_value,
  a.extracted_at, a.line_no, a.raw_id, a.sync_id
from ads_told a
left join choice c on c.tenant_id = a.tenant_id
where not a.is_told_otherwise
union all
select u.tenant_id, u.connection_id, u.date_day, 'campaign', 'campaign',
  (u.account_id, coalesce(u.campaign_id, u.raw_id), u.hour, u.network)::text collate "C",
  u.account_id, u.campaign_id, null, null, null,
  {{ micros('u.cost_micros') }}, u.impressions, u.clicks,
  {{ google_conversions('c.actions') }},
  {{ money(google_conversions('c.actions', '_value')) }},
  u.extracted_at, u.line_no, u.raw_id, u.sync_id
from campaigns_told u
left join choice c on c.tenant_id = u.tenant_id
where not u.is_told_otherwise
