{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('meta', 'ads_insights_region', meta_place_columns()) }}
