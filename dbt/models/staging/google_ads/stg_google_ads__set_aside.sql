{{ config(materialized='ephemeral') }}
{%- for model in ['stg_google_ads__campaign_daily', 'stg_google_ads__ad_group_ad_legacy'] %}
select tenant_id, connection_id, date_day, account_id, 'the same day is counted in other parts' as reason, spend
from {{ ref(model) }}
where is_set_aside
{{ 'union all' if not loop.last }}
{%- endfor %}
