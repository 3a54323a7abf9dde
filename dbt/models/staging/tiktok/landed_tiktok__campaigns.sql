{{ config(materialized='ephemeral') }}
{{ landing('tiktok', 'campaigns', tiktok_campaign_columns(), by='entity') }}
