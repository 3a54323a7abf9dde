{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'ad_performance', google_ad_columns()) }}
