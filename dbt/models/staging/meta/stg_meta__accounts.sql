{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'account_id', 'attributes']) }}
with read as (
  select tenant_id, connection_id, {{ meta_account('account_id') }} as account_id, name, currency, time_zone,
    case when platform_status in ('1', '1.0') then 'active' when platform_status is not null then 'disabled' else 'unknown' end as status,
    extracted_at
  from {{ ref('landed_meta__ad_account') }}
)
{{ seen_accounts('read') }}
