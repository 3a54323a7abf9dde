{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('tiktok', 'campaigns_reports_daily', tiktok_report_columns(['campaign_id'])) }}
