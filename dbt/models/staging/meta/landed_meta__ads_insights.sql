{{ config(materialized='ephemeral') }}
{{ landing('meta', 'ads_insights', meta_insight_columns()) }}
