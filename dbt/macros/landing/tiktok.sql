{#- TikTok's figures are texts inside `metrics` ("20.000"; "-" for nothing), and numbers since a later version of its connector. -#}
{% macro tiktok_number(metric, metrics='k.metrics') -%}
  {{ text_to_numeric("(" ~ metrics ~ " ->> '" ~ metric ~ "')") }}
{%- endmacro %}

{% macro tiktok_count(metric, metrics='k.metrics') -%}
  {{ numeric_to_bigint(tiktok_number(metric, metrics)) }}
{%- endmacro %}

{#- An id among the figures; anything that isn't one is NULL. -#}
{% macro tiktok_id(name, metrics='k.metrics') -%}
  nullif({{ bounded("substring(" ~ metrics ~ " ->> '" ~ name ~ "' from '^[[:space:]]*([0-9]+)(?:[.]0+)?[[:space:]]*$')") }}, '0')
{%- endmacro %}

{#-
  Which ad, campaign or advertiser a row is of: the connector repeats it beside the figures, the platform itself tells it in `dimensions`
  alone. `named`: the relation's alias, with a dot.
-#}
{% macro tiktok_entity(name, named='') -%}
  coalesce({{ named }}{{ name }}, {{ tiktok_id(name, named ~ 'dimensions') }})
{%- endmacro %}

{#- The parents of an ad, which stand among its figures; else among what the row is by. -#}
{% macro tiktok_parent(name, named='k.') -%}
  coalesce({{ tiktok_id(name, named ~ 'metrics') }}, {{ tiktok_id(name, named ~ 'dimensions') }})
{%- endmacro %}

{% macro tiktok_name(name, metrics='metrics') -%}
  nullif(nullif(btrim({{ metrics }} ->> '{{ name }}'), ''), '-')
{%- endmacro %}

{#- The tenant's choice of TikTok's metric fields, added up; without a choice: conversion. Not reported stays NULL. -#}
{% macro tiktok_conversions(chosen, metrics='k.metrics') -%}
  case
    when {{ chosen }} is null then {{ tiktok_number('conversion', metrics) }}
    when {{ chosen }} = array[]::text[] then 0
    else (select sum({{ text_to_numeric("(" ~ metrics ~ " ->> field)") }}) from unnest({{ chosen }}) field)
  end
{%- endmacro %}

{#- Figures that may be counted as conversions, and where their value stands. -#}
{% macro tiktok_conversion_fields() -%}
  {{ return(['conversion', 'real_time_conversion', 'result', 'real_time_result', 'complete_payment', 'total_purchase', 'purchase', 'on_web_order', 'form',
    'online_consult', 'user_registration', 'registration', 'on_web_subscribe', 'initiate_checkout', 'on_web_cart', 'app_install']) }}
{%- endmacro %}

{#- The values that TikTok tells, by what they are of. -#}
{% macro tiktok_values() -%}
  {{ return({'conversion': money(tiktok_conversion_value()), 'complete_payment': money(tiktok_number('total_complete_payment_rate')),
    'total_purchase': money(tiktok_number('total_purchase_value'))}) }}
{%- endmacro %}

{#- The value of what counts; NULL where none is told of that, 0 where nothing counts. -#}
{% macro tiktok_value(chosen) -%}
  case
    when {{ chosen }} is null then {{ tiktok_values()['conversion'] }}
    when {{ chosen }} = array[]::text[] then 0
    else (
      select sum(told.amount) from (values
        {%- for field, amount in tiktok_values().items() %} ('{{ field }}', {{ amount }}){{ ',' if not loop.last }}{% endfor %}) told (field, amount)
      where told.field = any({{ chosen }}))
  end
{%- endmacro %}

{% macro tiktok_outcomes(chosen) -%}
  {%- set values = tiktok_values() -%}
  {%- set fields = [] -%}
  {%- for field in tiktok_conversion_fields() -%}
    {%- do fields.append([field, tiktok_number(field), values.get(field, 'null::numeric'),
      "coalesce('" ~ field ~ "' = any(" ~ chosen ~ "), " ~ ('true' if field == 'conversion' else 'false') ~ ")"]) -%}
  {%- endfor -%}
  {%- set chosen_beside = "select field, 'default', " ~ text_to_numeric('(k.metrics ->> field)') ~ ", null::numeric, true from unnest(" ~ chosen ~ ") field where field not in ('"
        ~ tiktok_conversion_fields() | join("', '") ~ "')" -%}
  {{ outcomes('(select * from ' ~ outcome_fields(fields) ~ ' union all ' ~ chosen_beside ~ ') all_told') }}
{%- endmacro %}

{#-
  total_purchase_value is the value of purchases in apps, total_complete_payment_rate (its name notwithstanding) that of payments
  on web sites. They may tell of the same sale, so they don't add up: the first that isn't 0 is taken.
-#}
{% macro tiktok_conversion_value(metrics='k.metrics') -%}
  coalesce(
    nullif({{ tiktok_number('total_purchase_value', metrics) }}, 0), nullif({{ tiktok_number('total_complete_payment_rate', metrics) }}, 0),
    {{ tiktok_number('total_purchase_value', metrics) }}, {{ tiktok_number('total_complete_payment_rate', metrics) }})
{%- endmacro %}

{#- What a switch (operation_status, once opt_status) and a state (secondary_status, once status) amount to in our words. -#}
{% macro tiktok_status(switch, state) -%}
  case
    when {{ state }} like '%\_DELETE' or {{ switch }} = 'DELETE' then 'removed'
    when {{ state }} like '%\_DONE' then 'ended'
    when {{ switch }} in ('DISABLE', 'FROZEN') or {{ state }} like '%\_DISABLE' then 'paused'
    when {{ switch }} = 'ENABLE' or {{ state }} like '%\_DELIVERY\_OK' or {{ state }} like '%\_ENABLE' then 'active'
    else 'unknown'
  end
{%- endmacro %}

{#- What of `metrics` is read as a figure, whatever a tenant chooses. -#}
{% macro tiktok_figures() -%}
  {{ return(['spend', 'impressions', 'clicks', 'reach', 'video_play_actions', 'video_views_p25', 'video_views_p50', 'video_views_p75', 'video_views_p100',
    'video_watched_2s', 'video_watched_6s', 'total_purchase_value', 'total_complete_payment_rate'] + tiktok_conversion_fields()) }}
{%- endmacro %}

{#- Columns of a daily report by something: ad, campaign or advertiser, and of the same by place. -#}
{% macro tiktok_report_columns(by) -%}
  {%- set columns = {'date_day': ['stat_time_day', 'date'], 'dimensions': ['dimensions', 'jsonb'],
        'metrics': ['metrics', 'figures ' ~ tiktok_figures() | join(' ')]} -%}
  {%- for field in by -%}{%- do columns.update({field: [field, 'id']}) -%}{%- endfor -%}
  {{ return(columns) }}
{%- endmacro %}

{#- Columns of the campaigns. -#}
{% macro tiktok_campaign_columns() -%}
  {{ return({
    'id': ['campaign_id', 'id'],
    'account_id': ['advertiser_id', 'id'],
    'name': ['campaign_name', 'text'],
    'switch': ['operation_status|opt_status', 'text'],
    'platform_status': ['secondary_status|status|operation_status|opt_status', 'text'],
    'objective': ['objective_type', 'text'],
    'budget': ['budget', 'numeric'],
    'budget_mode': ['budget_mode', 'text'],
    'modify_time': ['modify_time', 'timestamptz'],
  }) }}
{%- endmacro %}

{#- The figures of a report's rows k, by the tenant's choice c. -#}
{% macro tiktok_report_figures() -%}
  {{ money(tiktok_number('spend')) }} as spend,
  {{ tiktok_count('impressions') }} as impressions,
  {{ tiktok_count('clicks') }} as clicks,
  {{ tiktok_conversions('c.actions') }} as conversions,
  {{ tiktok_value('c.actions') }} as conversion_value,
  {{ tiktok_count('video_play_actions') }} as video_plays,
  {{ tiktok_number('video_views_p25') }} as video_p25,
  {{ tiktok_number('video_views_p50') }} as video_p50,
  {{ tiktok_number('video_views_p75') }} as video_p75,
  {{ tiktok_number('video_views_p100') }} as video_p100,
  {{ tiktok_count('video_watched_2s') }} as hook_views,
  {{ tiktok_count('video_watched_6s') }} as hold_views
{%- endmacro %}
