{{ config(materialized='ephemeral') }}
{{ landing('linkedin', 'ad_member_country_analytics', linkedin_place_columns()) }}
