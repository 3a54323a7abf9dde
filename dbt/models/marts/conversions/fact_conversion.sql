{{ config(
  candidate='int_conversion',
  candidate_where='conversions <> 0 or conversion_value <> 0',
  replace_by='slice',
  primary_key=['tenant_id', 'date_day', 'connection_id', 'account_id', 'campaign_id', 'adset_id', 'ad_id', 'action', 'attribution_window']
) }}
-- Filled by the publication, from its candidate without the zeros, together with every other mart.
select tenant_id, date_day, connection_id, account_id, campaign_id, adset_id, ad_id, action, attribution_window, platform, row_kind, currency, conversions, conversion_value, is_counted
from {{ ref('int_conversion') }}
