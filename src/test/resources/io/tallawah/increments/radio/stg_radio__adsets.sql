{{ config(materialized='ephemeral') }}
select * from {{ ref('stg_meta__adsets') }} where false
