{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'user_location_view', google_place_columns()) }}
