{{ config(materialized='ephemeral') }}
{{ landing('tiktok', 'campaigns_reports_daily', tiktok_report_columns(['campaign_id']), by='queue') }}
