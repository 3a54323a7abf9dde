{{ config(materialized='ephemeral') }}
{{ landing('tiktok', 'advertisers_reports_daily', tiktok_report_columns(['advertiser_id'])) }}
