{{ config(materialized='ephemeral') }}
select * from {{ ref('stg_meta__controls') }} where false
