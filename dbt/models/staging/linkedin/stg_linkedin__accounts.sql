{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'account_id', 'attributes']) }}
with read as (
  select tenant_id, connection_id, {{ linkedin_id('account_id') }} as account_id, name, currency, 'UTC' as time_zone,
    case when platform_status = 'ACTIVE' then 'active' when platform_status is not null then 'disabled' else 'unknown' end as status,
    extracted_at
  from {{ ref('landed_linkedin__accounts') }}
)
{{ seen_accounts('read') }}
