{{ config(materialized='ephemeral') }}
{{ landing('linkedin', 'ad_campaign_analytics', linkedin_analytics_columns('sponsoredCampaign')) }}
