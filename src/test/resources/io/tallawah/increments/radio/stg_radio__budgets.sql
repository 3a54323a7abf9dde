{{ config(materialized='ephemeral') }}
select * from {{ ref('stg_meta__budgets') }} where false
