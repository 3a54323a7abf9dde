{{ config(
  candidate='int_geo_estimates',
  candidate_where="region_id = 'UNMAPPED' and not_counted is null",
  replace_by='slice',
  primary_key=['tenant_id', 'date_day', 'connection_id', 'account_id', 'campaign_id', 'adset_id', 'ad_id', 'location_type', 'country', 'place']
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, date_day, connection_id, account_id, campaign_id, adset_id, ad_id, location_type, country, place, place_name, platform, currency, spend, impressions
from {{ ref('int_geo_estimates') }}
where region_id = 'UNMAPPED' and not_counted is null
