{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'creative_ref', 'attributes'], newest=['thumbnail_url'],
  lookup=[['tenant_id', 'creative_ref'], ['tenant_id', 'creative_key'], ['seen_by']]) }}
with read as (
  select tenant_id, connection_id, account_id, coalesce({{ tiktok_creative_key() }}, {{ creative_key('ad', 'id') }}) as creative_key,
    name, null::text as title, ad_text as copy, ad_format as format, call_to_action, landing_page, null::text as thumbnail_url, extracted_at
  from {{ ref('landed_tiktok__ads') }}
),
typed as (
  select *, creative_key as creative_ref, case
      when creative_key like 'video:%' then 'video'
      when creative_key like 'image:%' then 'image'
      when creative_key like 'carousel:%' then 'carousel'
      else 'unknown' end as asset_type
  from read
)
{{ seen_creatives('typed') }}
