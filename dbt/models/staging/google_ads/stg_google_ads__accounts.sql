{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'account_id', 'attributes']) }}
with read as (
  select tenant_id, connection_id, {{ google_account('account_id') }} as account_id, name, currency, time_zone,
    case when platform_status = 'ENABLED' then 'active' when platform_status is not null then 'disabled' else 'unknown' end as status,
    extracted_at
  from {{ ref('landed_google_ads__customer') }}
)
{{ seen_accounts('read') }}
