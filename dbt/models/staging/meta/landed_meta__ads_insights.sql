{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('meta', 'ads_insights', meta_insight_columns()) }}
