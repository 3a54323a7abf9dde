{{ config(
  candidate='int_conversion_daily',
  replace_by='slice',
  primary_key=['tenant_id', 'date_day', 'connection_id', 'account_id', 'campaign_id', 'result']
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, date_day, connection_id, account_id, campaign_id, result, platform, currency, conversions, conversion_value,
  reporting_currency, reporting_rate, rate_day, conversion_value_reporting
from {{ ref('int_conversion_daily') }}
