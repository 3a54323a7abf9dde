{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'ad_group_ad_legacy', google_ad_columns()) }}
