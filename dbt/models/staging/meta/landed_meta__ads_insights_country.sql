{{ config(materialized='ephemeral') }}
{{ landing('meta', 'ads_insights_country', meta_place_columns()) }}
