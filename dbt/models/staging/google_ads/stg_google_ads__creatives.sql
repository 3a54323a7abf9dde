{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'creative_ref', 'attributes'], newest=['thumbnail_url'],
  lookup=[['tenant_id', 'creative_ref'], ['tenant_id', 'creative_key'], ['seen_by']]) }}
-- The rows with figures tell what an ad shows, too: for ads of which no entity record has landed they are looked up by the ad.
{%- set content = google_creative_columns() | list | join(', ') %}
with told as (
  select tenant_id, connection_id, coalesce({{ resource_id('resource_name', 'customers') }}, {{ resource_id('ad_group', 'customers') }}) as account_id,
    coalesce(adset_id, {{ resource_id('ad_group', 'adGroups') }}) as adset_id, name, {{ content }}, {{ google_content() }} as content, true as by_entity, extracted_at
  from {{ ref('landed_google_ads__ad_group_ad') }}
  union all
  select tenant_id, connection_id, account_id, adset_id, name, {{ content }}, {{ google_content() }}, false, extracted_at
  from {{ ref('landed_google_ads__ad_contents') }}
),
contents as (
  {{ google_contents('told') }}
),
read as (
  select t.*, {{ creative_key('ad', "concat_ws('~', t.adset_id, t.ad_number)") }} as ad_key, c.creative_key as shown, c.asset_type, c.title, c.copy
  from told t join contents c using (content)
  where t.ad_number is not null
),
typed as (
  select tenant_id, connection_id, account_id,
    case when by_entity then coalesce(shown, ad_key) else ad_key end as creative_ref, coalesce(shown, ad_key) as creative_key,
    asset_type, name, title, copy, ad_type as format, null::text as call_to_action, final_urls ->> 0 as landing_page, image_url as thumbnail_url, extracted_at
  from read
)
{{ seen_creatives('typed') }}
