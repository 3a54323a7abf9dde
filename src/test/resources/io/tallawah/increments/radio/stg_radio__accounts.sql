{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'account_id', 'attributes']) }}
with read as (
  select tenant_id, connection_id, account_id, account_id as name, null::text as currency, 'America/Jamaica' as time_zone, 'unknown' as status, extracted_at
  from {{ ref('landed_radio__shows') }}
)
{{ seen_accounts('read') }}
