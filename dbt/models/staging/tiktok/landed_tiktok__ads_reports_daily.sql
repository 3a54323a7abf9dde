{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('tiktok', 'ads_reports_daily', tiktok_report_columns(['ad_id'])) }}
