{#- Columns of Google's two streams of ads with metrics; what one of them lacks is NULL. -#}
{% macro google_ad_columns() -%}
  {{ return({
    'date_day': ['segments_date', 'date'],
    'account_id': ['customer_id', 'id'],
    'campaign_id': ['campaign_id', 'id'],
    'adset_id': ['ad_group_id', 'id'],
    'ad_number': ['ad_group_ad_ad_id', 'id'],
    'network': ['segments_ad_network_type', 'word'],
    'device': ['segments_device', 'word'],
    'currency': ['customer_currency_code', 'currency'],
    'time_zone': ['customer_time_zone', 'text'],
    'cost_micros': ['metrics_cost_micros', 'micros'],
    'impressions': ['metrics_impressions', 'bigint'],
    'clicks': ['metrics_clicks', 'bigint'],
    'conversions': ['metrics_conversions', 'numeric'],
    'conversions_value': ['metrics_conversions_value', 'numeric'],
    'all_conversions': ['metrics_all_conversions', 'numeric'],
    'all_conversions_value': ['metrics_all_conversions_value', 'numeric'],
    'video_plays': ['metrics_video_trueview_views|metrics_video_views', 'bigint'],
    'p25_rate': ['metrics_video_quartile_p25_rate', 'numeric'],
    'p50_rate': ['metrics_video_quartile_p50_rate', 'numeric'],
    'p75_rate': ['metrics_video_quartile_p75_rate', 'numeric'],
    'p100_rate': ['metrics_video_quartile_p100_rate', 'numeric'],
  }) }}
{%- endmacro %}

{#- The tenant's choice of Google's metric fields, added up; without a choice: conversions. Not reported stays NULL. -#}
{% macro google_conversions(chosen, suffix='') -%}
  case
    when {{ chosen }} is null then conversions{{ suffix }}
    else case when 'conversions' = any ({{ chosen }}) and 'all_conversions' = any ({{ chosen }}) then all_conversions{{ suffix }}
      when 'conversions' = any ({{ chosen }}) then conversions{{ suffix }}
      when 'all_conversions' = any ({{ chosen }}) then all_conversions{{ suffix }}
      else 0 end
  end
{%- endmacro %}

{#- What a row, or a sum of rows, tells of Google's two figures; the second holds the first, so that of both only the second counts. -#}
{% macro google_outcomes(chosen, relation='k') -%}
  {{ outcomes(outcome_fields([
    ['conversions', relation ~ '.conversions', money(relation ~ '.conversions_value'),
     "coalesce('conversions' = any(" ~ chosen ~ ") and not 'all_conversions' = any(" ~ chosen ~ "), true)"],
    ['all_conversions', relation ~ '.all_conversions', money(relation ~ '.all_conversions_value'), "coalesce('all_conversions' = any(" ~ chosen ~ "), false)"]])) }}
{%- endmacro %}

{#- The number after a kind in a resource name: resource_id('customers/12/campaigns/7', 'campaigns') is 7. -#}
{% macro resource_id(expression, kind) -%}
  {{ bounded("substring(" ~ expression ~ " from '" ~ kind ~ "/([0-9]+)')") }}
{%- endmacro %}

{#- An account's id is its ten digits, which Google's own pages, and files made by people, write as 900-123-4567. -#}
{% macro google_account(column) -%}
  case when {{ column }} ~ '^\d{3}[- ]\d{3}[- ]\d{4}$' then translate({{ column }}, '- ', '') else {{ column }} end
{%- endmacro %}

{#- The account in a resource name: of customers/12/campaigns/7 it is 12. -#}
{% macro google_account_in(resource_name) -%}
  {{ google_account(bounded("substring(" ~ resource_name ~ " from 'customers/([^/]+)')")) }}
{%- endmacro %}

{#- A Google date that may carry a time; 2037-12-30 is its word for no end. -#}
{% macro google_date(expression) -%}
  nullif(staging.try_date({{ expression }}), '2037-12-30'::date)
{%- endmacro %}

{#- Columns of the campaign stream that hold figures. -#}
{% macro google_campaign_columns() -%}
  {{ return({
    'date_day': ['segments_date', 'date'],
    'resource_name': ['campaign_resource_name', 'text'],
    'customer_id': ['customer_id', 'id'],
    'campaign_id': ['campaign_id', 'id'],
    'hour': ['segments_hour', 'bigint'],
    'network': ['segments_ad_network_type', 'word'],
    'cost_micros': ['metrics_cost_micros', 'micros'],
    'impressions': ['metrics_impressions', 'bigint'],
    'clicks': ['metrics_clicks', 'bigint'],
    'conversions': ['metrics_conversions', 'numeric'],
    'conversions_value': ['metrics_conversions_value', 'numeric'],
    'all_conversions': ['metrics_all_conversions', 'numeric'],
    'all_conversions_value': ['metrics_all_conversions_value', 'numeric'],
    'video_plays': ['metrics_video_trueview_views|metrics_video_views', 'bigint'],
  }) }}
{%- endmacro %}

{#- Columns that tell a campaign's state, which the stream with figures repeats on every date. -#}
{% macro google_campaign_state_columns() -%}
  {{ return({
    'resource_name': ['campaign_resource_name', 'text'],
    'customer_id': ['customer_id', 'id'],
    'campaign_id': ['campaign_id', 'id'],
    'name': ['campaign_name', 'text'],
    'platform_status': ['campaign_status', 'text'],
    'serving_status': ['campaign_serving_status', 'text'],
    'channel': ['campaign_advertising_channel_type', 'text'],
    'budget': ['campaign_campaign_budget', 'text'],
    'budget_micros': ['campaign_budget_amount_micros', 'micros'],
    'start_date': ['campaign_start_date_time|campaign_start_date', 'text'],
    'end_date': ['campaign_end_date_time|campaign_end_date', 'text'],
  }) }}
{%- endmacro %}

{% macro google_account_columns() -%}
  {{ return({
    'date_day': ['segments_date', 'date'],
    'account_id': ['customer_id', 'id'],
    'network': ['segments_ad_network_type', 'word'],
    'device': ['segments_device', 'word'],
    'currency': ['customer_currency_code', 'currency'],
    'cost_micros': ['metrics_cost_micros', 'micros'],
    'impressions': ['metrics_impressions', 'bigint'],
    'clicks': ['metrics_clicks', 'bigint'],
  }) }}
{%- endmacro %}

{#-
  Whether a row says its entity's day in other parts than the row that was told last does: as a whole beside parts by network or
  device, or the other way. Both would count twice. `entity` and `parts` are lists of expressions over the rows.
-#}
{% macro google_told_otherwise(entity, parts, live_first=false) -%}
  {%- set kind -%}
    array[{% for part in parts %}{{ part }} is null{{ ', ' if not loop.last }}{% endfor %}]
  {%- endset -%}
  {{ kind }} <> first_value({{ kind }}) over (
    partition by tenant_id, connection_id, date_day, {{ entity | join(', ') }}
    order by {{ 'is_live desc, ' if live_first }}extracted_at desc, line_no desc, raw_id desc)
{%- endmacro %}
