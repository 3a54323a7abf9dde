{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
{{ linkedin_days(ref('landed_linkedin__ad_campaign_analytics'), 'ad_campaign_analytics', 'adset_id') }}
