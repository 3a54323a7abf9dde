{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'creative_ref', 'attributes'], newest=['thumbnail_url'],
  lookup=[['tenant_id', 'creative_ref'], ['tenant_id', 'creative_key'], ['seen_by']]) }}
-- A creative shows a post by reference (which post may be shown by several), or is a text ad of its own.
with read as (
  select tenant_id, connection_id, {{ linkedin_id('account') }} as account_id,
    coalesce({{ linkedin_creative_key() }}, {{ creative_key('ad', linkedin_id('id')) }}) as creative_key,
    case when content ? 'textAd' then 'text' else 'unknown' end as asset_type,
    name, content #>> '{textAd,headline}' as title, content #>> '{textAd,description}' as copy, null::text as format, null::text as call_to_action,
    content #>> '{textAd,landingPage}' as landing_page, null::text as thumbnail_url, extracted_at
  from {{ ref('landed_linkedin__creatives') }}
),
referred as (
  select *, creative_key as creative_ref from read
)
{{ seen_creatives('referred') }}
