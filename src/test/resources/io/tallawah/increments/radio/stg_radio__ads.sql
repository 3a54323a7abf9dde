{{ config(materialized='ephemeral') }}
select * from {{ ref('stg_meta__ads') }} where false
