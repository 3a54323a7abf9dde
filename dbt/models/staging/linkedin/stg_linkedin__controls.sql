{{ config(materialized='ephemeral') }}
-- LinkedIn has no total by account.
select null::uuid as tenant_id, null::uuid as connection_id, null::date as date_day, null::text as account_id, null::text as currency, null::numeric as spend
where false
