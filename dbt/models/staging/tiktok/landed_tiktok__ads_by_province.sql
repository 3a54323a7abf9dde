{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('tiktok', 'ads_audience_reports_by_province_daily', tiktok_place_columns()) }}
