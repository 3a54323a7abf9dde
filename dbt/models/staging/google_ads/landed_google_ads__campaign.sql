{{ config(materialized='ephemeral') }}
{{ landing('google', 'campaign', google_campaign_columns()) }}
