{{ config(replace_by='entity', lookup=[['tenant_id', 'entity_id', 'observed_at'], ['tenant_id', 'connection_id', 'bucket']]) }}
with read as (
  select tenant_id, connection_id, 'campaigns' as stream, date_trunc('hour', extracted_at, 'UTC') as bucket,
    id as entity_id, {{ linkedin_id('account') }} as account_id, {{ linkedin_id('campaign_group') }} as campaign_id, id as adset_id, name,
    {{ linkedin_status() }} as status, platform_status,
    null::text as objective, null::text as channel, null::date as start_date, null::date as end_date,
    coalesce(modified_at, extracted_at) as observed_at, extracted_at, line_no
  from {{ ref('landed_linkedin__campaigns') }}
)
{{ observations('read') }}
