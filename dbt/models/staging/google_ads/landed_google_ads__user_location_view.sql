{{ config(materialized='ephemeral') }}
{{ landing('google', 'user_location_view', google_place_columns()) }}
