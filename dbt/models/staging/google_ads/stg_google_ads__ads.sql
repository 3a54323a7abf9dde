{{ config(replace_by='entity', lookup=[['tenant_id', 'entity_id'], ['tenant_id', 'connection_id', 'bucket']]) }}
with told as (
  select *, coalesce(adset_id, {{ resource_id('ad_group', 'adGroups') }}) as its_adset from {{ ref('landed_google_ads__ad_group_ad') }}
),
read as (
  select tenant_id, connection_id, 'ad_group_ad' as stream, date_trunc('hour', extracted_at, 'UTC') as bucket,
    case when ad_number is not null then concat_ws('~', its_adset, ad_number) end as entity_id,
    coalesce({{ resource_id('resource_name', 'customers') }}, {{ resource_id('ad_group', 'customers') }}) as account_id,
    null::text as campaign_id, its_adset as adset_id, name,
    {{ canonical_status('platform_status') }} as status, platform_status,
    null::text as objective, null::text as channel, null::date as start_date, null::date as end_date,
    extracted_at as observed_at, extracted_at, line_no
  from told
)
{{ observations('read') }}
