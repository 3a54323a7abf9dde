{{ config(materialized='ephemeral') }}
{{ landing('meta', 'ads_insights_region', meta_place_columns()) }}
