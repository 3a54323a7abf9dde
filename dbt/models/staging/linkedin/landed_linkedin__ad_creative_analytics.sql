{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('linkedin', 'ad_creative_analytics', linkedin_analytics_columns('sponsoredCreative')) }}
