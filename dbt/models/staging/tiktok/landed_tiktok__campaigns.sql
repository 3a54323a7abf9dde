{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('tiktok', 'campaigns', tiktok_campaign_columns(), by='entity') }}
