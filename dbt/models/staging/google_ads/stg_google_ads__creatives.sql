{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'creative_ref', 'attributes'], newest=['thumbnail_url'],
  lookup=[['tenant_id', 'creative_ref'], ['tenant_id', 'creative_key'], ['seen_by']]) }}
-- The rows with figures tell what an ad shows, too: for ads of which no entity record has landed they are looked up by the ad.
{%- set shown = google_creative_columns() | reject('in', ['ad_number', 'final_urls', 'image_url']) | list %}
with read as not materialized (
  select tenant_id, connection_id, coalesce({{ google_account_in('resource_name') }}, {{ google_account_in('ad_group') }}) as account_id,
    concat_ws('~', coalesce(adset_id, {{ resource_id('ad_group', 'adGroups') }}), ad_number) as ad_id, name, final_urls ->> 0 as landing_page, image_url,
    {{ shown | join(', ') }}, {{ google_content() }} as content, true as by_entity, extracted_at, raw_id
  from {{ ref('landed_google_ads__ad_group_ad') }}
  where ad_number is not null
  union all
  select tenant_id, connection_id, {{ google_account('account_id') }}, concat_ws('~', adset_id, ad_number) as ad_id, name, final_urls ->> 0 as landing_page, image_url,
    {{ shown | join(', ') }}, {{ google_content() }} as content, false as by_entity, extracted_at, raw_id
  from {{ ref('landed_google_ads__ad_contents') }}
  where ad_number is not null
),
told as (
  select tenant_id, connection_id, account_id, ad_id, name, landing_page, image_url, content, by_entity,
    min(extracted_at) as first_at, max(extracted_at) as last_at
  from read
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
),
contents as (
  {{ google_contents('read') }}
),
typed as (
  select t.tenant_id, t.connection_id, t.account_id,
    case when t.by_entity then coalesce(c.creative_key, {{ creative_key('ad', 't.ad_id') }}) else {{ creative_key('ad', 't.ad_id') }} end as creative_ref,
    coalesce(c.creative_key, {{ creative_key('ad', 't.ad_id') }}) as creative_key,
    c.asset_type, t.name, c.title, c.copy, c.ad_type as format, null::text as call_to_action, t.landing_page, t.image_url as thumbnail_url, seen.extracted_at
  from told t
  join contents c using (tenant_id, content)
  cross join lateral (values (t.first_at), (t.last_at)) seen (extracted_at)
)
{{ seen_creatives('typed') }}
