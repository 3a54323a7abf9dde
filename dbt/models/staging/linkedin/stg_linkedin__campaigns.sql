{{ config(replace_by='entity', lookup=[['tenant_id', 'entity_id', 'observed_at'], ['tenant_id', 'connection_id', 'bucket']]) }}
-- LinkedIn's campaign group is our campaign, its campaign our ad set, its creative our ad.
with read as (
  select tenant_id, connection_id, 'campaign_groups' as stream, date_trunc('hour', extracted_at, 'UTC') as bucket,
    id as entity_id, {{ linkedin_id('account') }} as account_id, id as campaign_id, null::text as adset_id, name,
    {{ linkedin_status() }} as status, platform_status, objective, null::text as channel,
    {{ linkedin_day('start') }} as start_date, {{ linkedin_day('end') }} as end_date,
    coalesce(modified_at, extracted_at) as observed_at, extracted_at, line_no
  from {{ ref('landed_linkedin__campaign_groups') }}
)
{{ observations('read') }}
