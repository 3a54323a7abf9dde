{{ config(materialized='ephemeral') }}
select tenant_id, connection_id, date_day, account_id, 'the same day by hour is counted' as reason, spend
from {{ ref('stg_google_ads__campaign_daily') }}
where is_set_aside
