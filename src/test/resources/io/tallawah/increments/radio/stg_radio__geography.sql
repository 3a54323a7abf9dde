{{ config(materialized='ephemeral') }}
with live as (
  {{ live(ref('landed_radio__places'), 'listeners_by_mast') }}
),
kept as (
  {{ newest('live', ["coalesce(ad_id, raw_id)", "place"]) }}
)
select tenant_id, connection_id, date_day, account_id, campaign_id, null::text as adset_id, ad_id, null::text as currency, 'presence' as location_type,
  'JM' as country, place, {{ money('spend') }} as spend, impressions, null::bigint as clicks, null::bigint as link_clicks,
  null::numeric as conversions, null::numeric as conversion_value, 'listeners_by_mast' as source_stream, true as chosen, extracted_at
from kept
