{{ config(materialized='ephemeral') }}
select tenant_id, connection_id, date_day, account_id, currency, spend from {{ ref('stg_meta__account_insights') }}
