{{ config(materialized='ephemeral') }}
{{ landing('google', 'geographic_view_by_region', google_place_columns()) }}
