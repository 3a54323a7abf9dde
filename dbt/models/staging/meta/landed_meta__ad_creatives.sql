{{ config(materialized='ephemeral') }}
{{ landing('meta', 'ad_creatives', meta_creative_columns(), by='entity') }}
