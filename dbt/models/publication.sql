{{ config(materialized='publication', schema='marts') }}
-- Everything that must have been built, and whose tests must have passed, before any mart takes its slices.
-- depends_on: {{ ref('int_dim_account') }} {{ ref('int_dim_campaign') }} {{ ref('int_dim_adset') }} {{ ref('int_dim_ad') }}
-- depends_on: {{ ref('int_landed_performance') }} {{ ref('int_performance') }} {{ ref('int_campaign_daily') }} {{ ref('int_upper_comparison') }}
-- depends_on: {{ ref('int_scope') }} {{ ref('int_entity_place') }} {{ ref('int_named_place') }}
-- depends_on: {{ ref('int_reconciliation') }} {{ ref('int_not_counted') }}
-- depends_on: {{ ref('int_restatements') }} {{ ref('int_unread_values') }}
-- depends_on: {{ ref('int_dim_creative') }} {{ ref('int_dim_ad_creative') }} {{ ref('int_creative_daily') }}
-- depends_on: {{ ref('int_geo_estimates') }} {{ ref('int_geo_performance') }} {{ ref('int_geo_daily') }} {{ ref('int_dim_geo') }}
-- depends_on: {{ ref('int_dim_budget') }} {{ ref('int_campaign_spend_monthly') }}
-- depends_on: {{ ref('int_conversion') }} {{ ref('int_conversion_daily') }}
select 1
