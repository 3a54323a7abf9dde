{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('linkedin', 'ad_campaign_analytics', linkedin_analytics_columns('sponsoredCampaign')) }}
