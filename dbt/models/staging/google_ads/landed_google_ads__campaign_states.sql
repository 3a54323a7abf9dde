{{ config(materialized='ephemeral', docs={'show': false}) }}
{%- set columns = {'date_day': ['segments_date', 'date']} -%}
{%- do columns.update(google_campaign_state_columns()) -%}
{{ landing('google', 'campaign', columns, by='queue') }}
