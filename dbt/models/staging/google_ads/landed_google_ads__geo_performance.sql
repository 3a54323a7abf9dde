{{ config(materialized='ephemeral') }}
{{ landing('google', 'geo_performance', google_place_columns()) }}
