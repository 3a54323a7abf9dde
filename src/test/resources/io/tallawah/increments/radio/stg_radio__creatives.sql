{{ config(materialized='ephemeral') }}
select * from {{ ref('stg_meta__creatives') }} where false
