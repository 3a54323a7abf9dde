{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'level', 'entity_id', 'attributes'], lookup=[['seen_by']]) }}
with combinations as (
  select tenant_id, connection_id, {{ meta_account('account_id') }} as account_id, account_name, currency,
    campaign_id, campaign_name, adset_id, adset_name, ad_id, ad_name, objective,
    min(extracted_at) as first_seen, max(extracted_at) as last_seen
  from {{ ref('landed_meta__insight_names') }}
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
),
told as (
  select c.tenant_id, c.connection_id, t.*, null as status, null as platform_status, null as time_zone, c.first_seen, c.last_seen
  from combinations c
  cross join lateral (values
    ('account', c.account_id, c.account_id, null, null, c.account_name, null, c.currency),
    ('campaign', c.campaign_id, c.account_id, null, null, c.campaign_name, c.objective, null),
    ('adset', c.adset_id, c.account_id, c.campaign_id, null, c.adset_name, null, null),
    ('ad', c.ad_id, c.account_id, c.campaign_id, c.adset_id, c.ad_name, null, null)
  ) t (level, entity_id, account_id, campaign_id, adset_id, name, objective, currency)
)
{{ fact_names('told') }}
