{{ config(materialized='ephemeral') }}
{{ landing('linkedin', 'ad_creative_analytics', linkedin_analytics_columns('sponsoredCreative')) }}
