{{ config(materialized='ephemeral') }}
select tenant_id, connection_id, date_day, account_id, currency, spend from {{ ref('stg_google_ads__account_performance_report') }}
