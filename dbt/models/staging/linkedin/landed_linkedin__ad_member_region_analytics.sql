{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('linkedin', 'ad_member_region_analytics', linkedin_place_columns()) }}
