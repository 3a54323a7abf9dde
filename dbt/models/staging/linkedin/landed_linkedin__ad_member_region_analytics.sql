{{ config(materialized='ephemeral') }}
{{ landing('linkedin', 'ad_member_region_analytics', linkedin_place_columns()) }}
