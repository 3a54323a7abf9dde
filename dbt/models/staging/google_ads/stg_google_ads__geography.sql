{%- set of = "tenant_id, connection_id, date_day, source_stream, its_account, campaign_id, coalesce(adset_id, ad_group), country, location_type" %}
{%- set parts = ['targeted', 'region', 'metro', 'city', 'most_specific', 'network', 'device'] %}
{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
-- Four reports of one thing: per account and day the first in this order that has it. The last two know countries only.
-- What a sync parts otherwise, by places or devices where it was told as a whole or the other way, takes the place of what was told before.
with live as (
  {{ live_in_order('google_ads', {'geographic_view_by_region': '', 'geo_performance': '', 'geographic_view_with_metrics': '',
                                  'user_location_view': ''}) }}
),
named as (
  select live.*, {{ google_account('account_id') }} as its_account from live
),
ranked as (
  {{ first_in_order('named', 'its_account', 'campaign_id') }}
),
kept as (
  {{ newest('ranked', ["source_stream", "its_account", "coalesce(campaign_id, raw_id)", "adset_id", "ad_group", "country", "location_type", "targeted",
                       "region", "metro", "city", "most_specific", "network", "device"]) }}
),
parted as (
  select *, array[{% for part in parts %}{{ part }} is null{{ ', ' if not loop.last }}{% endfor %}] as whole_in,
    first_value(sync_id) over (partition by {{ of }} order by extracted_at desc, line_no desc, raw_id desc) as last_sync
  from kept
),
told_last as (
  select *, bool_or(sync_id is not distinct from last_sync) over (partition by {{ of }}, whole_in) as is_parted_as_last from parted
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
  k.source_stream, k.chosen and k.is_parted_as_last as chosen, k.extracted_at
from told_last k
left join choice c on c.tenant_id = k.tenant_id
