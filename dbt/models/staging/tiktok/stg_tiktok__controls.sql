{{ config(materialized='ephemeral') }}
select tenant_id, connection_id, date_day, account_id, null::text as currency, spend from {{ ref('stg_tiktok__advertisers_reports_daily') }}
