{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'geographic_view_by_region', google_place_columns()) }}
