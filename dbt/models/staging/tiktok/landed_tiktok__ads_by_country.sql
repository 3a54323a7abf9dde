{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('tiktok', 'ads_reports_by_country_daily', tiktok_place_columns()) }}
