{{ config(materialized='ephemeral') }}
{{ landing('linkedin', 'campaign_groups', linkedin_group_columns(), by='entity') }}
