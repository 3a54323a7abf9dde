{{ config(replace_by='entity', lookup=[['tenant_id', 'entity_id', 'observed_at'], ['tenant_id', 'connection_id', 'bucket']]) }}
with read as (
  select tenant_id, connection_id, 'creatives' as stream, date_trunc('hour', extracted_at, 'UTC') as bucket,
    {{ linkedin_id('id') }} as entity_id, {{ linkedin_id('account') }} as account_id, null::text as campaign_id,
    {{ linkedin_id('campaign') }} as adset_id, name,
    {{ canonical_status('platform_status') }} as status, platform_status,
    null::text as objective, null::text as channel, null::date as start_date, null::date as end_date,
    {{ linkedin_creative_key() }} as creative_ref,
    coalesce({{ linkedin_moment('modified_ms') }}, modified_at, extracted_at) as observed_at, extracted_at, line_no
  from {{ ref('landed_linkedin__creatives') }}
)
{{ observations('read', 'ad') }}
