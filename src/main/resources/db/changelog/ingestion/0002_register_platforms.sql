--liquibase formatted sql

--changeset ingestion:0005 splitStatements:false runOnChange:true
--comment: Meta. Streams and types: the public schemas of source-facebook-marketing 6.x
insert into app.platform (id, name, letter, colour, ordinal, lookback_days, delivery_final_days, outcome_final_days, streams)
values ('meta', 'Meta', 'M', 2, 1, 28, 3, 8, $streams${
  "ad_account": {"class": "account", "key": ["id"], "account": "account_id", "currency": "currency", "time_zone": "timezone_name", "index": [["account_id"], ["_airbyte_extracted_at"]], "columns": {
    "id": "string", "account_id": "string", "name": "string", "currency": "string", "timezone_name": "string",
    "timezone_offset_hours_utc": "number", "amount_spent": "string", "account_status": "integer", "business": "json",
    "created_time": "timestamp_with_timezone"}},
  "campaigns": {"class": "entity", "key": ["id"], "passes": ["stop_time"], "account": "account_id", "index": [["id"], ["_airbyte_extracted_at"]], "columns": {
    "id": "string", "account_id": "string", "name": "string", "objective": "string", "status": "string",
    "effective_status": "string", "configured_status": "string", "buying_type": "string", "bid_strategy": "string",
    "daily_budget": "number", "lifetime_budget": "number", "budget_remaining": "number", "spend_cap": "number",
    "start_time": "timestamp_with_timezone", "stop_time": "timestamp_with_timezone",
    "created_time": "timestamp_with_timezone", "updated_time": "timestamp_with_timezone", "adlabels": "json"}},
  "ad_sets": {"class": "entity", "key": ["id"], "passes": ["end_time"], "account": "account_id", "index": [["id"], ["_airbyte_extracted_at"]], "columns": {
    "id": "string", "campaign_id": "string", "account_id": "string", "name": "string", "daily_budget": "number",
    "lifetime_budget": "number", "budget_remaining": "number", "bid_strategy": "string", "bid_amount": "number",
    "effective_status": "string", "start_time": "timestamp_with_timezone", "end_time": "timestamp_with_timezone",
    "created_time": "timestamp_with_timezone", "updated_time": "timestamp_with_timezone", "targeting": "json",
    "promoted_object": "json", "attribution_spec": "json"}},
  "ads": {"class": "entity", "key": ["id"], "account": "account_id", "index": [["id"], ["_airbyte_extracted_at"]], "columns": {
    "id": "string", "adset_id": "string", "campaign_id": "string", "account_id": "string", "name": "string",
    "status": "string", "effective_status": "string", "creative": "json", "tracking_specs": "json",
    "conversion_specs": "json", "created_time": "timestamp_with_timezone", "updated_time": "timestamp_with_timezone"}},
  "ad_creatives": {"class": "entity", "key": ["id"], "account": "account_id", "index": [["id"], ["_airbyte_extracted_at"]], "columns": {
    "id": "string", "account_id": "string", "name": "string", "title": "string", "body": "string",
    "object_type": "string", "status": "string", "image_url": "string", "thumbnail_url": "string",
    "image_hash": "string", "url_tags": "string", "call_to_action_type": "string", "object_story_spec": "json",
    "asset_feed_spec": "json", "effective_object_story_id": "string", "instagram_permalink_url": "string"}},
  "ads_insights": {"class": "fact", "key": ["date_start", "ad_id"], "day": "date_start", "account": "account_id", "index": [["date_start"]], "asked": ["actions", "action_values"], "columns": {
    "account_currency": "string", "account_id": "string", "account_name": "string", "campaign_id": "string",
    "campaign_name": "string", "adset_id": "string", "adset_name": "string", "ad_id": "string", "ad_name": "string",
    "date_start": "date", "date_stop": "date", "spend": "number", "impressions": "integer", "clicks": "integer",
    "inline_link_clicks": "integer", "reach": "integer", "frequency": "number", "cpc": "number", "cpm": "number",
    "ctr": "number", "actions": "json", "action_values": "json", "conversions": "json", "conversion_values": "json",
    "purchase_roas": "json", "website_purchase_roas": "json", "outbound_clicks": "json",
    "video_play_actions": "json", "video_p25_watched_actions": "json", "video_p50_watched_actions": "json",
    "video_p75_watched_actions": "json", "video_p100_watched_actions": "json",
    "video_continuous_2_sec_watched_actions": "json", "video_thruplay_watched_actions": "json",
    "objective": "string", "optimization_goal": "string", "attribution_setting": "string",
    "created_time": "date", "updated_time": "date"}},
  "account_insights": {"class": "control", "key": ["date_start", "account_id"], "day": "date_start", "account": "account_id", "index": [["date_start"]], "columns": {
    "account_currency": "string", "account_id": "string", "account_name": "string", "date_start": "date",
    "date_stop": "date", "spend": "number", "impressions": "integer", "clicks": "integer", "reach": "integer"}},
  "ads_insights_country_region": {"class": "fact", "owns": "geography", "optional": true, "key": ["date_start", "ad_id"], "parts": ["country", "region"], "day": "date_start", "account": "account_id", "index": [["date_start"]], "columns": {
    "account_currency": "string", "account_id": "string", "account_name": "string", "campaign_id": "string",
    "campaign_name": "string", "adset_id": "string", "adset_name": "string", "ad_id": "string", "ad_name": "string",
    "date_start": "date", "date_stop": "date", "country": "string", "region": "string", "spend": "number",
    "impressions": "integer", "clicks": "integer", "inline_link_clicks": "integer", "reach": "integer"}},
  "ads_insights_region": {"class": "fact", "owns": "geography", "optional": true, "key": ["date_start", "ad_id"], "parts": ["region"], "day": "date_start", "account": "account_id", "index": [["date_start"]], "columns": {
    "account_currency": "string", "account_id": "string", "account_name": "string", "campaign_id": "string",
    "campaign_name": "string", "adset_id": "string", "adset_name": "string", "ad_id": "string", "ad_name": "string",
    "date_start": "date", "date_stop": "date", "region": "string", "spend": "number",
    "impressions": "integer", "clicks": "integer", "inline_link_clicks": "integer", "reach": "integer"}},
  "ads_insights_country": {"class": "fact", "owns": "geography", "optional": true, "key": ["date_start", "ad_id"], "parts": ["country"], "day": "date_start", "account": "account_id", "index": [["date_start"]], "columns": {
    "account_currency": "string", "account_id": "string", "account_name": "string", "campaign_id": "string",
    "campaign_name": "string", "adset_id": "string", "adset_name": "string", "ad_id": "string", "ad_name": "string",
    "date_start": "date", "date_stop": "date", "country": "string", "spend": "number",
    "impressions": "integer", "clicks": "integer", "inline_link_clicks": "integer", "reach": "integer"}}
}$streams$)
on conflict (id) do update set name = excluded.name, letter = excluded.letter, colour = excluded.colour, ordinal = excluded.ordinal,
  lookback_days = excluded.lookback_days, delivery_final_days = excluded.delivery_final_days,
  outcome_final_days = excluded.outcome_final_days, streams = excluded.streams;

--changeset ingestion:0006 splitStatements:false runOnChange:true
--comment: Google Ads. Streams and types: the public manifest of source-google-ads 6.x (API v23), older names kept
insert into app.platform (id, name, letter, colour, ordinal, lookback_days, delivery_final_days, outcome_final_days, streams)
values ('google', 'Google Ads', 'G', 1, 2, 30, 3, 31, $streams${
  "customer": {"class": "account", "key": ["customer.id"], "parts": ["segments.date"], "account": "customer.id", "currency": "customer.currency_code", "time_zone": "customer.time_zone", "index": [["customer_id"], ["_airbyte_extracted_at"]], "columns": {
    "customer.id": "integer", "customer.currency_code": "string", "customer.time_zone": "string",
    "customer.descriptive_name": "string", "customer.manager": "boolean", "customer.test_account": "boolean",
    "customer.auto_tagging_enabled": "boolean", "segments.date": "date"}},
  "campaign": {"class": "fact", "key": ["segments.date", "campaign.id"], "parts": ["segments.hour", "segments.ad_network_type"], "entity": ["campaign.id"], "day": "segments.date", "account": "campaign.resource_name", "index": [["segments_date"]], "columns": {
    "campaign.id": "integer", "campaign.name": "string", "campaign.status": "string", "campaign.serving_status": "string",
    "campaign.advertising_channel_type": "string", "campaign.advertising_channel_sub_type": "string",
    "campaign.bidding_strategy_type": "string", "campaign.campaign_budget": "string",
    "campaign_budget.amount_micros": "integer", "campaign.start_date_time": "string", "campaign.end_date_time": "string",
    "campaign.start_date": "string", "campaign.end_date": "string", "campaign.resource_name": "string",
    "campaign.labels": "json", "campaign.tracking_url_template": "string", "metrics.cost_micros": "integer",
    "metrics.clicks": "integer", "metrics.impressions": "integer", "metrics.interactions": "integer",
    "metrics.conversions": "number", "metrics.conversions_value": "number", "metrics.video_views": "integer",
    "metrics.video_trueview_views": "integer", "segments.date": "date", "segments.hour": "integer",
    "segments.ad_network_type": "string"}},
  "campaign_entity": {"class": "entity", "optional": true, "key": ["campaign.id"], "entity": ["campaign.id"], "account": "campaign.resource_name", "index": [["_airbyte_extracted_at"]], "columns": {
    "campaign.id": "integer", "campaign.name": "string", "campaign.status": "string", "campaign.serving_status": "string",
    "campaign.advertising_channel_type": "string", "campaign.campaign_budget": "string",
    "campaign_budget.amount_micros": "integer", "campaign.start_date_time": "string", "campaign.end_date_time": "string",
    "campaign.start_date": "string", "campaign.end_date": "string", "campaign.resource_name": "string"}},
  "campaign_budget": {"class": "entity", "key": ["campaign_budget.id"], "parts": ["segments.date", "customer.id", "campaign.id", "segments.budget_campaign_association_status.campaign", "segments.budget_campaign_association_status.status"], "entity": ["campaign_budget.id"], "day": "segments.date", "account": "customer.id", "index": [["segments_date"], ["_airbyte_extracted_at"]], "columns": {
    "customer.id": "integer", "campaign.id": "integer", "campaign_budget.id": "integer",
    "campaign_budget.amount_micros": "integer", "campaign_budget.total_amount_micros": "integer",
    "campaign_budget.period": "string", "campaign_budget.delivery_method": "string",
    "campaign_budget.explicitly_shared": "boolean", "campaign_budget.reference_count": "integer", "campaign_budget.status": "string", "campaign_budget.type": "string",
    "campaign_budget.resource_name": "string", "segments.date": "date",
    "segments.budget_campaign_association_status.campaign": "string",
    "segments.budget_campaign_association_status.status": "string"}},
  "ad_group": {"class": "entity", "key": ["ad_group.id"], "parts": ["segments.date"], "entity": ["ad_group.id"], "account": "ad_group.resource_name", "index": [["segments_date"], ["_airbyte_extracted_at"]], "columns": {
    "ad_group.id": "integer", "ad_group.name": "string", "ad_group.status": "string", "ad_group.type": "string",
    "ad_group.campaign": "string", "ad_group.resource_name": "string", "campaign.id": "integer", "segments.date": "date",
    "metrics.cost_micros": "integer"}},
  "ad_group_ad": {"class": "entity", "key": ["ad_group_ad.ad.id"], "parts": ["ad_group.id", "segments.date"], "entity": ["ad_group_ad.ad.id"], "account": "ad_group_ad.resource_name", "index": [["segments_date"], ["_airbyte_extracted_at"]], "columns": {
    "ad_group_ad.ad.id": "integer", "ad_group.id": "integer", "ad_group_ad.ad_group": "string",
    "ad_group_ad.resource_name": "string", "ad_group_ad.status": "string", "ad_group_ad.ad.type": "string",
    "ad_group_ad.ad.name": "string", "ad_group_ad.ad.final_urls": "json",
    "ad_group_ad.ad.responsive_search_ad.headlines": "json",
    "ad_group_ad.ad.responsive_search_ad.descriptions": "json",
    "segments.date": "date"}},
  "ad_group_ad_legacy": {"class": "fact", "key": ["segments.date", "ad_group_ad.ad.id"], "parts": ["customer.id", "ad_group.id", "segments.ad_network_type"], "day": "segments.date", "account": "customer.id", "index": [["segments_date"]], "columns": {
    "customer.id": "integer", "customer.currency_code": "string", "customer.descriptive_name": "string",
    "customer.time_zone": "string", "campaign.id": "integer", "campaign.name": "string", "campaign.status": "string",
    "ad_group.id": "integer", "ad_group.name": "string", "ad_group.status": "string", "ad_group_ad.ad.id": "integer",
    "ad_group_ad.ad.name": "string", "ad_group_ad.ad.type": "string", "ad_group_ad.ad.final_urls": "json",
    "ad_group_ad.ad.responsive_search_ad.headlines": "json",
    "ad_group_ad.ad.responsive_search_ad.descriptions": "json",
    "ad_group_ad.status": "string",
    "metrics.cost_micros": "integer", "metrics.clicks": "integer", "metrics.impressions": "integer",
    "metrics.interactions": "integer", "metrics.conversions": "number", "metrics.conversions_value": "number",
    "metrics.all_conversions": "number", "metrics.all_conversions_value": "number", "metrics.video_views": "integer",
    "metrics.video_trueview_views": "integer", "metrics.video_quartile_p25_rate": "number",
    "metrics.video_quartile_p50_rate": "number", "metrics.video_quartile_p75_rate": "number",
    "metrics.video_quartile_p100_rate": "number", "segments.date": "date", "segments.ad_network_type": "string"}},
  "ad_performance": {"class": "fact", "key": ["segments.date", "ad_group_ad.ad.id"], "parts": ["customer.id", "ad_group.id", "segments.ad_network_type", "segments.device"], "day": "segments.date", "account": "customer.id", "index": [["segments_date"]], "columns": {
    "customer.id": "integer", "customer.currency_code": "string", "customer.time_zone": "string", "campaign.id": "integer",
    "ad_group.id": "integer", "ad_group_ad.ad.id": "integer", "metrics.cost_micros": "integer", "metrics.clicks": "integer",
    "metrics.impressions": "integer", "metrics.conversions": "number", "metrics.conversions_value": "number",
    "metrics.video_trueview_views": "integer", "segments.date": "date", "segments.ad_network_type": "string",
    "segments.device": "string"}},
  "account_performance_report": {"class": "control", "key": ["segments.date", "customer.id"], "parts": ["segments.ad_network_type", "segments.device"], "day": "segments.date", "account": "customer.id", "index": [["segments_date"]], "columns": {
    "customer.id": "integer", "customer.currency_code": "string", "customer.descriptive_name": "string",
    "customer.time_zone": "string", "customer.manager": "boolean", "metrics.cost_micros": "integer",
    "metrics.clicks": "integer", "metrics.impressions": "integer", "metrics.conversions": "number",
    "metrics.conversions_value": "number", "segments.date": "date", "segments.ad_network_type": "string",
    "segments.device": "string"}},
  "geographic_view": {"class": "other", "account": "customer.id", "index": [], "columns": {
    "customer.id": "integer", "segments.date": "date"}},
  "geographic_view_by_region": {"class": "fact", "owns": "geography", "optional": true, "key": ["segments.date", "customer.id"], "parts": ["campaign.id", "ad_group.id", "geographic_view.country_criterion_id", "geographic_view.location_type", "segments.geo_target_region"], "day": "segments.date", "account": "customer.id", "index": [["segments_date"]], "columns": {
    "customer.id": "integer", "customer.currency_code": "string", "customer.time_zone": "string", "campaign.id": "integer",
    "ad_group.id": "integer", "geographic_view.country_criterion_id": "integer",
    "geographic_view.location_type": "string",
    "segments.geo_target_region": "string",
    "metrics.cost_micros": "integer", "metrics.clicks": "integer", "metrics.impressions": "integer",
    "metrics.conversions": "number", "metrics.conversions_value": "number", "metrics.all_conversions": "number",
    "metrics.all_conversions_value": "number", "segments.date": "date"}},
  "geo_performance": {"class": "fact", "owns": "geography", "optional": true, "key": ["segments.date", "customer.id"], "parts": ["campaign.id", "ad_group.id", "geographic_view.country_criterion_id", "geographic_view.location_type", "segments.geo_target_region", "segments.geo_target_metro", "segments.geo_target_city", "segments.geo_target_most_specific_location"], "day": "segments.date", "account": "customer.id", "index": [["segments_date"]], "columns": {
    "customer.id": "integer", "customer.currency_code": "string", "customer.time_zone": "string", "campaign.id": "integer",
    "ad_group.id": "integer", "geographic_view.country_criterion_id": "integer",
    "geographic_view.location_type": "string", "segments.geo_target_region": "string",
    "segments.geo_target_metro": "string", "segments.geo_target_city": "string",
    "segments.geo_target_most_specific_location": "string",
    "metrics.cost_micros": "integer", "metrics.clicks": "integer", "metrics.impressions": "integer",
    "metrics.conversions": "number", "metrics.conversions_value": "number", "metrics.all_conversions": "number",
    "metrics.all_conversions_value": "number", "segments.date": "date"}},
  "geographic_view_with_metrics": {"class": "fact", "owns": "geography", "optional": true, "key": ["segments.date", "customer.id"], "parts": ["campaign.id", "ad_group.id", "geographic_view.country_criterion_id", "geographic_view.location_type"], "day": "segments.date", "account": "customer.id", "index": [["segments_date"]], "columns": {
    "customer.id": "integer", "customer.currency_code": "string", "customer.time_zone": "string", "campaign.id": "integer",
    "ad_group.id": "integer", "geographic_view.country_criterion_id": "integer",
    "geographic_view.location_type": "string",
    "metrics.cost_micros": "integer", "metrics.clicks": "integer", "metrics.impressions": "integer",
    "metrics.conversions": "number", "metrics.conversions_value": "number", "metrics.all_conversions": "number",
    "metrics.all_conversions_value": "number", "segments.date": "date"}},
  "user_location_view": {"class": "fact", "owns": "geography", "optional": true, "key": ["segments.date", "customer.id"], "parts": ["campaign.id", "ad_group.id", "ad_group.base_ad_group", "user_location_view.country_criterion_id", "user_location_view.targeting_location", "segments.ad_network_type"], "day": "segments.date", "account": "customer.id", "index": [["segments_date"]], "columns": {
    "customer.id": "integer", "customer.currency_code": "string", "customer.time_zone": "string", "campaign.id": "integer",
    "ad_group.id": "integer", "user_location_view.country_criterion_id": "integer",
    "user_location_view.targeting_location": "boolean", "segments.ad_network_type": "string",
    "ad_group.base_ad_group": "string",
    "metrics.cost_micros": "integer", "metrics.clicks": "integer", "metrics.impressions": "integer",
    "metrics.conversions": "number", "metrics.conversions_value": "number", "metrics.all_conversions": "number",
    "metrics.all_conversions_value": "number", "segments.date": "date"}},
  "geo_target_constant": {"class": "entity", "optional": true, "key": ["geo_target_constant.id"], "index": [["_airbyte_extracted_at"]], "columns": {
    "geo_target_constant.id": "integer", "geo_target_constant.name": "string", "geo_target_constant.canonical_name": "string",
    "geo_target_constant.country_code": "string", "geo_target_constant.target_type": "string",
    "geo_target_constant.parent_geo_target": "string", "geo_target_constant.status": "string",
    "geo_target_constant.resource_name": "string"}}
}$streams$)
on conflict (id) do update set name = excluded.name, letter = excluded.letter, colour = excluded.colour, ordinal = excluded.ordinal,
  lookback_days = excluded.lookback_days, delivery_final_days = excluded.delivery_final_days,
  outcome_final_days = excluded.outcome_final_days, streams = excluded.streams;

--changeset ingestion:0007 splitStatements:false runOnChange:true
--comment: LinkedIn. Streams and types: the public manifest of source-linkedin-ads 5.x; its campaign group is our campaign, its campaign our ad set, its creative our ad
insert into app.platform (id, name, letter, colour, ordinal, lookback_days, delivery_final_days, outcome_final_days, streams)
values ('linkedin', 'LinkedIn', 'L', 7, 3, 30, 3, 31, $streams${
  "accounts": {"class": "account", "key": ["id"], "owns": true, "account": "id", "currency": "currency", "index": [["id"], ["_airbyte_extracted_at"]], "columns": {
    "id": "integer", "name": "string", "currency": "string", "status": "string", "type": "string", "test": "boolean",
    "reference": "string", "servingStatuses": "json", "version": "json", "created": "timestamp_with_timezone",
    "lastModified": "timestamp_with_timezone"}},
  "campaign_groups": {"class": "entity", "key": ["id"], "owns": true, "account": "account", "index": [["id"], ["_airbyte_extracted_at"]], "columns": {
    "id": "integer", "account": "string", "name": "string", "status": "string", "objectiveType": "string", "test": "boolean",
    "servingStatuses": "json", "totalBudget": "json", "dailyBudget": "json", "runSchedule": "json",
    "created": "timestamp_with_timezone", "lastModified": "timestamp_with_timezone"}},
  "campaigns": {"class": "entity", "key": ["id"], "owns": true, "account": "account", "index": [["id"], ["_airbyte_extracted_at"]], "columns": {
    "id": "integer", "account": "string", "campaignGroup": "string", "name": "string", "status": "string", "type": "string",
    "format": "string", "objectiveType": "string", "costType": "string", "pacingStrategy": "string", "servingStatuses": "json",
    "dailyBudget": "json", "totalBudget": "json", "unitCost": "json", "runSchedule": "json", "locale": "json",
    "targetingCriteria": "json", "version": "json", "created": "timestamp_with_timezone", "lastModified": "timestamp_with_timezone"}},
  "creatives": {"class": "entity", "key": ["id"], "owns": true, "account": "account", "index": [["id"], ["_airbyte_extracted_at"]], "columns": {
    "id": "string", "campaign": "string", "account": "string", "name": "string", "intendedStatus": "string", "status": "string",
    "isServing": "boolean", "content": "json", "review": "json", "servingHoldReasons": "json", "createdAt": "integer",
    "lastModifiedAt": "integer", "created": "string", "lastModified": "string"}},
  "ad_campaign_analytics": {"class": "fact", "key": ["end_date", "pivotValues"], "parts": ["sponsoredCampaign", "string_of_pivot_values"], "day": "end_date", "index": [["end_date"]], "columns": {
    "start_date": "date", "end_date": "date", "pivot": "string", "pivotValues": "json", "string_of_pivot_values": "string",
    "sponsoredCampaign": "string", "impressions": "number", "clicks": "number", "landingPageClicks": "number", "costInLocalCurrency": "number",
    "costInUsd": "number", "conversionValueInLocalCurrency": "number", "externalWebsiteConversions": "number",
    "externalWebsitePostClickConversions": "number", "externalWebsitePostViewConversions": "number", "oneClickLeads": "number",
    "oneClickLeadFormOpens": "number", "qualifiedLeads": "number", "validWorkEmailLeads": "number",
    "leadGenerationMailContactInfoShares": "number", "jobApplications": "number", "registrations": "number",
    "talentLeads": "number", "videoViews": "number", "videoStarts": "number", "videoFirstQuartileCompletions": "number",
    "videoMidpointCompletions": "number", "videoThirdQuartileCompletions": "number", "videoCompletions": "number",
    "totalEngagements": "number", "approximateUniqueImpressions": "number", "approximateMemberReach": "number"}},
  "ad_creative_analytics": {"class": "fact", "key": ["end_date", "pivotValues"], "parts": ["sponsoredCreative", "string_of_pivot_values"], "day": "end_date", "index": [["end_date"]], "columns": {
    "start_date": "date", "end_date": "date", "pivot": "string", "pivotValues": "json", "string_of_pivot_values": "string",
    "sponsoredCreative": "string", "impressions": "number", "clicks": "number", "landingPageClicks": "number", "costInLocalCurrency": "number",
    "costInUsd": "number", "conversionValueInLocalCurrency": "number", "externalWebsiteConversions": "number",
    "externalWebsitePostClickConversions": "number", "externalWebsitePostViewConversions": "number", "oneClickLeads": "number",
    "oneClickLeadFormOpens": "number", "qualifiedLeads": "number", "validWorkEmailLeads": "number",
    "leadGenerationMailContactInfoShares": "number", "jobApplications": "number", "registrations": "number",
    "talentLeads": "number", "videoViews": "number", "videoStarts": "number", "videoFirstQuartileCompletions": "number",
    "videoMidpointCompletions": "number", "videoThirdQuartileCompletions": "number", "videoCompletions": "number",
    "totalEngagements": "number", "approximateUniqueImpressions": "number", "approximateMemberReach": "number"}},
  "ad_member_country_analytics": {"class": "fact", "optional": true, "key": ["end_date", "pivotValues"], "parts": ["sponsoredCampaign", "string_of_pivot_values"], "day": "end_date", "index": [["end_date"]], "columns": {
    "start_date": "date", "end_date": "date", "pivot": "string", "pivotValues": "json", "string_of_pivot_values": "string",
    "sponsoredCampaign": "string", "impressions": "number", "clicks": "number", "landingPageClicks": "number", "costInLocalCurrency": "number",
    "costInUsd": "number", "conversionValueInLocalCurrency": "number", "externalWebsiteConversions": "number",
    "externalWebsitePostClickConversions": "number", "externalWebsitePostViewConversions": "number", "oneClickLeads": "number",
    "oneClickLeadFormOpens": "number", "qualifiedLeads": "number", "validWorkEmailLeads": "number",
    "leadGenerationMailContactInfoShares": "number", "jobApplications": "number", "registrations": "number",
    "talentLeads": "number", "videoViews": "number", "videoStarts": "number", "videoFirstQuartileCompletions": "number",
    "videoMidpointCompletions": "number", "videoThirdQuartileCompletions": "number", "videoCompletions": "number",
    "totalEngagements": "number", "approximateUniqueImpressions": "number", "approximateMemberReach": "number"}},
  "ad_member_region_analytics": {"class": "fact", "optional": true, "key": ["end_date", "pivotValues"], "parts": ["sponsoredCampaign", "string_of_pivot_values"], "day": "end_date", "index": [["end_date"]], "columns": {
    "start_date": "date", "end_date": "date", "pivot": "string", "pivotValues": "json", "string_of_pivot_values": "string",
    "sponsoredCampaign": "string", "impressions": "number", "clicks": "number", "landingPageClicks": "number", "costInLocalCurrency": "number",
    "costInUsd": "number", "conversionValueInLocalCurrency": "number", "externalWebsiteConversions": "number",
    "externalWebsitePostClickConversions": "number", "externalWebsitePostViewConversions": "number", "oneClickLeads": "number",
    "oneClickLeadFormOpens": "number", "qualifiedLeads": "number", "validWorkEmailLeads": "number",
    "leadGenerationMailContactInfoShares": "number", "jobApplications": "number", "registrations": "number",
    "talentLeads": "number", "videoViews": "number", "videoStarts": "number", "videoFirstQuartileCompletions": "number",
    "videoMidpointCompletions": "number", "videoThirdQuartileCompletions": "number", "videoCompletions": "number",
    "totalEngagements": "number", "approximateUniqueImpressions": "number", "approximateMemberReach": "number"}}
}$streams$)
on conflict (id) do update set name = excluded.name, letter = excluded.letter, colour = excluded.colour, ordinal = excluded.ordinal,
  lookback_days = excluded.lookback_days, delivery_final_days = excluded.delivery_final_days,
  outcome_final_days = excluded.outcome_final_days, streams = excluded.streams;

--changeset ingestion:0008 splitStatements:false runOnChange:true
--comment: TikTok. Streams and types: the public manifest of source-tiktok-marketing 5.x (API v1.3); figures are texts inside metrics
insert into app.platform (id, name, letter, colour, ordinal, lookback_days, delivery_final_days, outcome_final_days, streams)
values ('tiktok', 'TikTok', 'T', 5, 4, 14, 3, 8, $streams${
  "advertisers": {"class": "account", "key": ["advertiser_id"], "owns": true, "account": "advertiser_id", "currency": "currency", "time_zone": "display_timezone", "index": [["advertiser_id"], ["_airbyte_extracted_at"]], "columns": {
    "advertiser_id": "integer", "id": "integer", "name": "string", "currency": "string", "country": "string", "timezone": "string",
    "display_timezone": "string", "status": "string"}},
  "campaigns": {"class": "entity", "key": ["campaign_id"], "owns": true, "account": "advertiser_id", "index": [["campaign_id"], ["_airbyte_extracted_at"]], "columns": {
    "campaign_id": "integer", "advertiser_id": "integer", "campaign_name": "string", "campaign_type": "string",
    "objective_type": "string", "budget": "number", "budget_mode": "string", "operation_status": "string",
    "secondary_status": "string", "status": "string", "opt_status": "string",
    "create_time": "timestamp_without_timezone", "modify_time": "timestamp_without_timezone"}},
  "ad_groups": {"class": "entity", "key": ["adgroup_id"], "owns": true, "account": "advertiser_id", "index": [["adgroup_id"], ["_airbyte_extracted_at"]], "columns": {
    "adgroup_id": "integer", "campaign_id": "integer", "advertiser_id": "integer", "adgroup_name": "string",
    "budget": "number", "budget_mode": "string", "schedule_type": "string",
    "schedule_start_time": "timestamp_without_timezone", "schedule_end_time": "timestamp_without_timezone",
    "pacing": "string", "optimization_goal": "string", "location_ids": "json", "operation_status": "string",
    "secondary_status": "string", "status": "string", "opt_status": "string",
    "create_time": "timestamp_without_timezone", "modify_time": "timestamp_without_timezone"}},
  "ads": {"class": "entity", "key": ["ad_id"], "owns": true, "account": "advertiser_id", "index": [["ad_id"], ["_airbyte_extracted_at"]], "columns": {
    "ad_id": "integer", "adgroup_id": "integer", "campaign_id": "integer", "advertiser_id": "integer", "ad_name": "string",
    "ad_format": "string", "ad_text": "string", "ad_texts": "json", "video_id": "string", "image_ids": "json",
    "call_to_action": "string", "landing_page_url": "string", "display_name": "string", "operation_status": "string",
    "secondary_status": "string", "status": "string", "opt_status": "string",
    "create_time": "timestamp_without_timezone", "modify_time": "timestamp_without_timezone"}},
  "ads_reports_daily": {"class": "fact", "key": ["stat_time_day", "ad_id"], "day": "stat_time_day", "index": [["stat_time_day"]], "columns": {
    "ad_id": "integer", "stat_time_day": "timestamp_without_timezone", "dimensions": "json", "metrics": "json"}},
  "campaigns_reports_daily": {"class": "fact", "key": ["stat_time_day", "campaign_id"], "day": "stat_time_day", "index": [["stat_time_day"]], "columns": {
    "campaign_id": "integer", "stat_time_day": "timestamp_without_timezone", "dimensions": "json", "metrics": "json"}},
  "advertisers_reports_daily": {"class": "control", "key": ["stat_time_day", "advertiser_id"], "day": "stat_time_day", "account": "advertiser_id", "index": [["stat_time_day"]], "columns": {
    "advertiser_id": "integer", "stat_time_day": "timestamp_without_timezone", "dimensions": "json", "metrics": "json"}},
  "ads_audience_reports_by_province_daily": {"class": "fact", "optional": true, "key": ["stat_time_day", "ad_id"], "parts": ["province_id"], "day": "stat_time_day", "index": [["stat_time_day"]], "columns": {
    "ad_id": "integer", "province_id": "string", "stat_time_day": "timestamp_without_timezone", "dimensions": "json", "metrics": "json"}},
  "ads_reports_by_country_daily": {"class": "fact", "optional": true, "key": ["stat_time_day", "ad_id"], "parts": ["country_code"], "day": "stat_time_day", "index": [["stat_time_day"]], "columns": {
    "ad_id": "integer", "country_code": "string", "stat_time_day": "timestamp_without_timezone", "dimensions": "json", "metrics": "json"}}
}$streams$)
on conflict (id) do update set name = excluded.name, letter = excluded.letter, colour = excluded.colour, ordinal = excluded.ordinal,
  lookback_days = excluded.lookback_days, delivery_final_days = excluded.delivery_final_days,
  outcome_final_days = excluded.outcome_final_days, streams = excluded.streams;
