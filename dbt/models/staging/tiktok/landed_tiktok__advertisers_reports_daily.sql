{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('tiktok', 'advertisers_reports_daily', tiktok_report_columns(['advertiser_id'])) }}
