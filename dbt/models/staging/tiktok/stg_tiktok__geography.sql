{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
-- The audience report by province, else the report by country: per campaign and day the first that has it, as no row tells its account.
with live as (
  {{ live_in_order('tiktok', {'ads_audience_reports_by_province_daily': 'ads_by_province', 'ads_reports_by_country_daily': 'ads_by_country'}) }}
),
placed as (
  select l.*, {{ tiktok_entity('ad_id', 'l.') }} as its_ad, {{ tiktok_parent('campaign_id', 'l.') }} as campaign_id,
    coalesce(country_code, {{ tiktok_name('country_code', 'dimensions') }}) as country,
    coalesce(province_id, {{ tiktok_id('province_id', 'dimensions') }}) as place
  from live l
),
ranked as (
  {{ first_in_order('placed', 'coalesce(campaign_id, its_ad)', 'its_ad') }}
),
kept as (
  {{ newest('ranked', ["source_stream", "coalesce(its_ad, raw_id)", "country", "place"]) }}
),
choice as (
  {{ conversion_choice('tiktok') }}
)
select k.tenant_id, k.connection_id, k.date_day, null::text as account_id, k.campaign_id, {{ tiktok_parent('adgroup_id') }} as adset_id, k.its_ad as ad_id,
  null::text as currency, 'presence' as location_type, k.country, k.place,
  {{ money(tiktok_number('spend')) }} as spend,
  {{ tiktok_count('impressions') }} as impressions,
  {{ tiktok_count('clicks') }} as clicks,
  null::bigint as link_clicks,
  {{ tiktok_conversions('c.actions') }} as conversions,
  {{ tiktok_value('c.actions') }} as conversion_value,
  k.source_stream, k.chosen, k.extracted_at
from kept k
left join choice c on c.tenant_id = k.tenant_id
