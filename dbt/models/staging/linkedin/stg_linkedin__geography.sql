{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
-- Members by region, else by country: per ad set and day the first that has it, as no row tells its account. Places are profiles', and urns.
with live as (
  {{ live_in_order('linkedin', {'ad_member_region_analytics': '', 'ad_member_country_analytics': ''}, one_day=true) }}
),
placed as (
  select l.*, {{ linkedin_id('pivot') }} as adset_id,
    coalesce(substring(pivot_values::text from 'urn:li:geo:\d+'), substring(place from 'urn:li:geo:\d+'), pivot_values ->> 0, place) as urn
  from live l
),
ranked as (
  {{ first_in_order('placed', "coalesce(adset_id, '')", 'adset_id') }}
),
kept as (
  {{ newest('ranked', ["source_stream", "coalesce(adset_id, raw_id)", "urn"]) }}
),
choice as (
  {{ conversion_choice('linkedin') }}
)
select k.tenant_id, k.connection_id, k.date_day, null::text as account_id, null::text as campaign_id, k.adset_id, null::text as ad_id,
  null::text as currency, 'presence' as location_type, null::text as country, k.urn as place,
  {{ money('k.spend') }} as spend, k.impressions, k.clicks, k.link_clicks,
  {{ linkedin_conversions('c.actions') }} as conversions, {{ linkedin_value('c.actions') }} as conversion_value,
  k.source_stream, k.chosen, k.extracted_at
from kept k
left join choice c on c.tenant_id = k.tenant_id
