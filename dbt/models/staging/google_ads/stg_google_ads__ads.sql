{{ config(replace_by='entity', lookup=[['tenant_id', 'entity_id', 'observed_at'], ['tenant_id', 'connection_id', 'bucket']]) }}
with told as not materialized (
  select *, coalesce(adset_id, {{ resource_id('ad_group', 'adGroups') }}) as its_adset, {{ google_content() }} as content
  from {{ ref('landed_google_ads__ad_group_ad') }}
),
contents as (
  {{ google_contents('told') }}
),
read as (
  select t.tenant_id, t.connection_id, 'ad_group_ad' as stream, date_trunc('hour', t.extracted_at, 'UTC') as bucket,
    case when t.ad_number is not null then concat_ws('~', t.its_adset, t.ad_number) end as entity_id,
    coalesce({{ google_account_in('t.resource_name') }}, {{ google_account_in('t.ad_group') }}) as account_id,
    null::text as campaign_id, t.its_adset as adset_id, t.name,
    {{ canonical_status('t.platform_status') }} as status, t.platform_status,
    null::text as objective, null::text as channel, null::date as start_date, null::date as end_date,
    c.creative_key as creative_ref, t.extracted_at as observed_at, t.extracted_at, t.line_no
  from told t
  left join contents c using (tenant_id, content)
)
{{ observations('read', 'ad') }}
