{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('linkedin', 'campaign_groups', linkedin_group_columns(), by='entity') }}
