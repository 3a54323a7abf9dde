{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('meta', 'ads_insights_country', meta_place_columns()) }}
