{{ config(materialized='published_view', body='pacing_view') }}
{{ pacing_view({'daily': ref('vw_campaign_daily'), 'monthly': ref('campaign_spend_monthly'), 'budgets': ref('dim_budget'), 'freshness': source('ops', 'freshness')}) }}
