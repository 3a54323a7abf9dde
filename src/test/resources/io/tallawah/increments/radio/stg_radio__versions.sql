{{ config(materialized='ephemeral') }}
select tenant_id, connection_id, date_day, 'ad' as grain, 'spots' as stream, coalesce(ad_id, raw_id) collate "C" as natural_key,
  account_id, campaign_id, null::text as adset_id, ad_id, currency, {{ money('spend') }} as spend, impressions, null::bigint as clicks,
  conversions, null::numeric as conversion_value, extracted_at, line_no, raw_id, sync_id
from {{ ref('stg_radio__counted') }}
