{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'geo_performance', google_place_columns()) }}
