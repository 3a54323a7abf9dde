{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'geographic_view_with_metrics', google_place_columns()) }}
