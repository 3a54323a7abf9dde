{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'campaign', google_campaign_columns()) }}
