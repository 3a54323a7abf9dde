{{ config(materialized='ephemeral') }}
{{ landing('google', 'ad_performance', google_ad_columns()) }}
