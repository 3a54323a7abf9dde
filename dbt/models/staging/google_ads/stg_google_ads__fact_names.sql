{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'level', 'entity_id', 'attributes'], lookup=[['seen_by']]) }}
-- Names come with ad_group_ad_legacy. What an account's currency is, other streams tell, too.
with combinations as (
  select tenant_id, connection_id, {{ google_account('account_id') }} as account_id, account_name, currency, time_zone, campaign_id, campaign_name, campaign_status,
    adset_id, adset_name, adset_status, case when ad_number is not null then concat_ws('~', adset_id, ad_number) end as ad_id, ad_name, ad_status,
    min(extracted_at) as first_seen, max(extracted_at) as last_seen
  from {{ ref('landed_google_ads__ad_names') }}
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
),
told as (
  select c.tenant_id, c.connection_id, t.*, {{ canonical_status('t.platform_status') }} as status, c.first_seen, c.last_seen
  from combinations c
  cross join lateral (values
    ('account', c.account_id, c.account_id, null, null, c.account_name, null, null, c.currency, c.time_zone),
    ('campaign', c.campaign_id, c.account_id, null, null, c.campaign_name, c.campaign_status, null, null, null),
    ('adset', c.adset_id, c.account_id, c.campaign_id, null, c.adset_name, c.adset_status, null, null, null),
    ('ad', c.ad_id, c.account_id, c.campaign_id, c.adset_id, c.ad_name, c.ad_status, null, null, null)
  ) t (level, entity_id, account_id, campaign_id, adset_id, name, platform_status, objective, currency, time_zone)
  union all
  select tenant_id, connection_id, 'account', {{ google_account('account_id') }}, {{ google_account('account_id') }}, null, null, account_name, null, null, currency, time_zone, null, extracted_at, extracted_at
  from {{ ref('landed_google_ads__account_names') }}
  union all
  select tenant_id, connection_id, 'account', {{ google_account('account_id') }}, {{ google_account('account_id') }}, null, null, null, null, null, currency, time_zone, null, extracted_at, extracted_at
  from {{ ref('landed_google_ads__ad_performance_accounts') }}
)
{{ fact_names('told') }}
