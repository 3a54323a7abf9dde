{{ config(materialized='ephemeral') }}
{{ landing('meta', 'ads_insights_country_region', meta_place_columns()) }}
