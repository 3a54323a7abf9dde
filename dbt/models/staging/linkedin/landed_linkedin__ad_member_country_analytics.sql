{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('linkedin', 'ad_member_country_analytics', linkedin_place_columns()) }}
