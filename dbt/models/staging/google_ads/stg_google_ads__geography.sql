{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
-- Four reports of one thing: per account and day the first in this order that has it. The last two know countries only.
with live as (
  {{ live_in_order('google_ads', {'geographic_view_by_region': '', 'geo_performance': '', 'geographic_view_with_metrics': '',
                                  'user_location_view': ''}) }}
),
named as (
  select live.*, {{ google_account('account_id') }} as its_account from live
),
ranked as (
  {{ first_in_order('named', 'its_account') }}
),
kept as (
  {{ newest('ranked', ["source_stream", "its_account", "coalesce(campaign_id, raw_id)", "adset_id", "ad_group", "country", "location_type", "targeted",
                       "region", "metro", "city", "most_specific", "network", "device"]) }}
),
choice as (
  {{ conversion_choice('google') }}
)
select k.tenant_id, k.connection_id, k.date_day, k.its_account as account_id, k.campaign_id,
  coalesce(k.adset_id, {{ resource_id('k.ad_group', 'adGroups') }}) as adset_id, null::text as ad_id, k.currency,
  case k.location_type when 'AREA_OF_INTEREST' then 'interest' else 'presence' end as location_type,
  k.country,
  {{ resource_id('coalesce(k.region, k.city, k.most_specific)', 'geoTargetConstants') }} as place,
  {{ micros('k.cost_micros') }} as spend, k.impressions, k.clicks, null::bigint as link_clicks,
  {{ google_conversions('c.actions') }} as conversions,
  {{ money(google_conversions('c.actions', '_value')) }} as conversion_value,
  k.source_stream, k.chosen, k.extracted_at
from kept k
left join choice c on c.tenant_id = k.tenant_id
