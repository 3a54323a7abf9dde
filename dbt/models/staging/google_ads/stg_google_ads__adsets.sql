{{ config(replace_by='entity', lookup=[['tenant_id', 'entity_id', 'observed_at'], ['tenant_id', 'connection_id', 'bucket']]) }}
with read as (
  select tenant_id, connection_id, 'ad_group' as stream, date_trunc('hour', extracted_at, 'UTC') as bucket,
    adset_id as entity_id, coalesce({{ google_account_in('resource_name') }}, {{ google_account_in('campaign') }}) as account_id,
    coalesce(campaign_id, {{ resource_id('campaign', 'campaigns') }}) as campaign_id, adset_id, name,
    {{ canonical_status('platform_status') }} as status, platform_status,
    null::text as objective, null::text as channel, null::date as start_date, null::date as end_date,
    extracted_at as observed_at, extracted_at, line_no
  from {{ ref('landed_google_ads__ad_group') }}
)
{{ observations('read') }}
