{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('meta', 'ad_creatives', meta_creative_columns(), by='entity') }}
