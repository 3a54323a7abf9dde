{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'level', 'entity_id', 'attributes'], lookup=[['seen_by']]) }}
-- The reports carry names, and which campaign and ad group an ad belongs to; no report carries all of an account.
with named as (
  select tenant_id, connection_id, extracted_at, {{ tiktok_entity('ad_id') }} as ad_id, {{ tiktok_parent('campaign_id', '') }} as campaign_id,
    {{ tiktok_parent('adgroup_id', '') }} as adset_id, {{ tiktok_name('campaign_name') }} as campaign_name,
    {{ tiktok_name('adgroup_name') }} as adset_name, {{ tiktok_name('ad_name') }} as ad_name
  from {{ ref('landed_tiktok__ad_names') }}
  union all
  select tenant_id, connection_id, extracted_at, null, {{ tiktok_entity('campaign_id') }}, null, {{ tiktok_name('campaign_name') }}, null, null
  from {{ ref('landed_tiktok__campaign_names') }}
),
combinations as (
  select tenant_id, connection_id, campaign_id, campaign_name, adset_id, adset_name, ad_id, ad_name,
    min(extracted_at) as first_seen, max(extracted_at) as last_seen
  from named
  group by 1, 2, 3, 4, 5, 6, 7, 8
),
told as (
  select c.tenant_id, c.connection_id, t.*, null::text as account_id, null::text as status, null::text as platform_status,
    null::text as objective, null::text as currency, null::text as time_zone, c.first_seen, c.last_seen
  from combinations c
  cross join lateral (values
    ('campaign', c.campaign_id, null, null, c.campaign_name),
    ('adset', c.adset_id, c.campaign_id, null, c.adset_name),
    ('ad', c.ad_id, c.campaign_id, c.adset_id, c.ad_name)
  ) t (level, entity_id, campaign_id, adset_id, name)
)
{{ fact_names('told') }}
