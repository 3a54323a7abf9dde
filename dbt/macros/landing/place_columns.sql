{#- Columns of Meta's insights by place; country and region where the stream has them. No conversions: Meta tells none by place. -#}
{% macro meta_place_columns() -%}
  {{ return({
    'date_day': ['date_start', 'date'],
    'other_end': ['date_stop', 'same_day'],
    'account_id': ['account_id', 'id'],
    'campaign_id': ['campaign_id', 'id'],
    'adset_id': ['adset_id', 'id'],
    'ad_id': ['ad_id', 'id'],
    'currency': ['account_currency', 'currency'],
    'country': ['country', 'word'],
    'region': ['region', 'word'],
    'spend': ['spend', 'numeric'],
    'impressions': ['impressions', 'bigint'],
    'clicks': ['clicks', 'bigint'],
    'link_clicks': ['inline_link_clicks', 'bigint'],
  }) }}
{%- endmacro %}

{#- Columns of Google's reports by place, whichever of them has landed. -#}
{% macro google_place_columns() -%}
  {{ return({
    'date_day': ['segments_date', 'date'],
    'account_id': ['customer_id', 'id'],
    'campaign_id': ['campaign_id', 'id'],
    'adset_id': ['ad_group_id', 'id'],
    'ad_group': ['ad_group_base_ad_group', 'text'],
    'currency': ['customer_currency_code', 'currency'],
    'country': ['geographic_view_country_criterion_id|user_location_view_country_criterion_id', 'id'],
    'location_type': ['geographic_view_location_type', 'word'],
    'targeted': ['user_location_view_targeting_location', 'word'],
    'region': ['segments_geo_target_region', 'word'],
    'metro': ['segments_geo_target_metro', 'word'],
    'city': ['segments_geo_target_city', 'word'],
    'most_specific': ['segments_geo_target_most_specific_location', 'word'],
    'network': ['segments_ad_network_type', 'word'],
    'device': ['segments_device', 'word'],
    'cost_micros': ['metrics_cost_micros', 'micros'],
    'impressions': ['metrics_impressions', 'bigint'],
    'clicks': ['metrics_clicks', 'bigint'],
    'conversions': ['metrics_conversions', 'numeric'],
    'conversions_value': ['metrics_conversions_value', 'numeric'],
    'all_conversions': ['metrics_all_conversions', 'numeric'],
    'all_conversions_value': ['metrics_all_conversions_value', 'numeric'],
  }) }}
{%- endmacro %}

{#- Of streams that say the same thing the first in order that has rows is chosen, as first_place has it. The relation has `place_in_order`. -#}
{% macro first_in_order(relation, by, part) -%}
  select r.*, place_in_order = {{ first_place('place_in_order', by, part) }} as chosen from {{ relation }} r
{%- endmacro %}

{#- The first place in order that has rows of the same day and value of `by`, or of the same `part` of it where some rows don't tell what it is part of; `of`: among which. -#}
{% macro first_place(place, by, part, of='true') -%}
  {%- set first = "min(" ~ place ~ ") filter (where " ~ of ~ ") over (partition by tenant_id, connection_id, date_day, " -%}
  least({{ first }}{{ by }}), case when {{ part }} is not null then {{ first }}{{ part }}) end)
{%- endmacro %}

{#- The live rows of several landed streams, with their place in the stated order. {stream: its landed model, if not named like it} -#}
{% macro live_in_order(platform, streams, one_day=false) -%}
  {%- for stream, model in streams.items() %}
  select {{ loop.index }} as place_in_order, '{{ stream }}' as source_stream, l.* from (
    {{ live(ref('landed_' ~ platform ~ '__' ~ (model or stream)), stream, one_day) }}
  ) l
  {{ 'union all' if not loop.last }}
  {%- endfor %}
{%- endmacro %}

{#- Columns of TikTok's reports by place. -#}
{% macro tiktok_place_columns() -%}
  {%- set columns = tiktok_report_columns(['ad_id']) -%}
  {%- do columns.update({'country_code': ['country_code', 'word'], 'province_id': ['province_id', 'id']}) -%}
  {{ return(columns) }}
{%- endmacro %}

{#- Columns of LinkedIn's reports by where members live. Which campaign a row is of has had two names. -#}
{% macro linkedin_place_columns() -%}
  {%- set columns = linkedin_analytics_columns('sponsoredCampaign') -%}
  {%- do columns.update({'pivot': ['sponsoredCampaign|pivotValue', 'text'], 'place': ['string_of_pivot_values', 'word']}) -%}
  {{ return(columns) }}
{%- endmacro %}
