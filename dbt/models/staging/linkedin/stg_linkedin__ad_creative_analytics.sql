{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
{{ linkedin_days(ref('landed_linkedin__ad_creative_analytics'), 'ad_creative_analytics', 'ad_id') }}
