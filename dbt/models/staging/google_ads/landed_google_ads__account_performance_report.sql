{{ config(materialized='ephemeral', docs={'show': false}) }}
{{ landing('google', 'account_performance_report', google_account_columns()) }}
