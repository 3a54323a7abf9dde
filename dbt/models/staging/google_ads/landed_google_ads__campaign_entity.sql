{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'campaign_entity', google_campaign_state_columns(), by='entity') }}
