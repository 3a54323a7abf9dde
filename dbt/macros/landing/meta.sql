{#- An account's id is its digits; some streams and older records write act_ before them, people also ACT_. -#}
{% macro meta_account(column) -%}
  regexp_replace({{ column }}, '^act_', '', 'i')
{%- endmacro %}

{#- Meta's numbers come as arrays, several items per action type when broken down by target: their values add up. -#}
{% macro meta_items(array) -%}
  jsonb_array_elements(case when jsonb_typeof({{ array }}) = 'array' then {{ array }} else '[]' end) item
{%- endmacro %}

{% macro meta_value() -%}
  {{ text_to_numeric("(item ->> 'value')") }}
{%- endmacro %}

{% macro meta_sum(array) -%}
  (select sum({{ meta_value() }}) from {{ meta_items(array) }})
{%- endmacro %}

{#- What an item is of, which is in the key of what it becomes. -#}
{% macro meta_action() -%}
  {{ bounded("(item ->> 'action_type')") }}
{%- endmacro %}

{#- The items of one action type added up; NULL where there is none. -#}
{% macro meta_sum_of(array, action) -%}
  (select sum({{ meta_value() }}) from {{ meta_items(array) }} where item ->> 'action_type' = '{{ action }}')
{%- endmacro %}

{#-
  Conversions, their value and all outcomes of one row. The tenant's chosen action types are added up. Without a choice it is
  purchases, and as these types count the same purchase, one is taken: omni_purchase, else purchase, else the pixel's purchase.
  An item's `value` is by the account's own attribution; the windows beside it (1d_click, 7d_click, 1d_view …) are kept apart.
  Nothing that counts is 0, action by action where the row `tells` actions at all; of what counts and can't be read, NULL.
-#}
{% macro meta_conversions(actions, action_values, chosen, tells) -%}
  {%- set defaults = ['omni_purchase', 'purchase', 'offsite_conversion.fb_pixel_purchase'] -%}
  select case when bool_or(counted and of_n) then sum(n) filter (where counted and of_n) else 0 end as conversions,
    case when bool_or(counted and of_amount) then sum(amount) filter (where counted) else 0 end as conversion_value,
    jsonb_agg(jsonb_build_array(action, attribution_window, n, amount, counted) order by action, attribution_window)
      filter (where n <> 0 or amount <> 0 or counted and n = 0) as outcomes
  from (
    select action, attribution_window, sum(n) as n, trim_scale({{ money('sum(amount)') }}) as amount, bool_or(of_n) as of_n, bool_or(of_amount) as of_amount,
      bool_or(attribution_window = 'default' and action = any (counting.actions)) as counted
    from (
      select coalesce({{ chosen }}, array[coalesce((
        select d.action from unnest(array['{{ defaults | join("', '") }}']) with ordinality d(action, place)
        where {{ actions }} @> jsonb_build_array(jsonb_build_object('action_type', d.action))
           or {{ action_values }} @> jsonb_build_array(jsonb_build_object('action_type', d.action))
        order by d.place limit 1), '{{ defaults[0] }}')]) as actions
    ) counting
    cross join lateral (
      {{ meta_windows(actions, 'n') }}
      union all
      {{ meta_windows(action_values, 'amount') }}
      union all
      select missed.action, 'default', false, false, 0, null::numeric from unnest(counting.actions) missed (action)
      where {{ tells }} and not exists (select from {{ meta_items(actions) }} where {{ meta_action() }} = missed.action and item ? 'value')
    ) items
    where action is not null
    group by 1, 2
  ) told
{%- endmacro %}

{#- The counted conversions and their value alone, of rows that are many: copies of a row that has been told again and again. -#}
{% macro meta_counted(actions, action_values, chosen) -%}
  {%- set defaults = ['omni_purchase', 'purchase', 'offsite_conversion.fb_pixel_purchase'] -%}
  select case when bool_or(of_n) then sum(n) else 0 end as conversions, case when bool_or(of_amount) then sum(amount) else 0 end as conversion_value
  from (
    select action, sum(n) as n, {{ money('sum(amount)') }} as amount, bool_or(of_n) as of_n, bool_or(not of_n) as of_amount
    from (
      select {{ meta_action() }} as action, {{ meta_value() }} as n, null::numeric as amount, true as of_n from {{ meta_items(actions) }} where item ? 'value'
      union all
      select {{ meta_action() }}, null, {{ meta_value() }}, false from {{ meta_items(action_values) }} where item ? 'value'
    ) items
    group by 1
  ) told
  where action = any (coalesce({{ chosen }}, array[(
    select d.action from unnest(array['{{ defaults | join("', '") }}']) with ordinality d(action, place)
    where {{ actions }} @> jsonb_build_array(jsonb_build_object('action_type', d.action))
       or {{ action_values }} @> jsonb_build_array(jsonb_build_object('action_type', d.action))
    order by d.place limit 1)]))
{%- endmacro %}

{#- Whether a column of items says something of a row: it was asked for, and is a list or nothing at all. -#}
{% macro meta_tells(array, asked) -%}
  {{ asked }} and coalesce(jsonb_typeof({{ array }}) in ('array', 'null'), true)
{%- endmacro %}

{#- Whether a field of an item is one of its figures: by the attribution the account is set to, or by a window of its own. -#}
{% macro is_figure_of_item(key) -%}
  ({{ key }} = 'value' or {{ key }} ~ '^([0-9]+d_[a-z_]+|inline|dda)$')
{%- endmacro %}

{#- Every figure of the items of an array: by the attribution the account is set to, and by each window beside it. -#}
{% macro meta_windows(array, figure) -%}
  select {{ meta_action() }} as action, case told.key when 'value' then 'default' else {{ bounded('told.key') }} end as attribution_window,
    {{ 'true' if figure == 'n' else 'false' }} as of_n, {{ 'true' if figure == 'amount' else 'false' }} as of_amount,
    {{ text_to_numeric('told.value') if figure == 'n' else 'null::numeric' }} as n, {{ text_to_numeric('told.value') if figure == 'amount' else 'null::numeric' }} as amount
  from {{ meta_items(array) }} cross join lateral jsonb_each_text(case when jsonb_typeof(item) = 'object' then item else '{}' end) told
  where {{ is_figure_of_item('told.key') }}
{%- endmacro %}

{#- Columns of ads_insights that hold figures. -#}
{% macro meta_insight_columns() -%}
  {{ return({
    'date_day': ['date_start', 'date'],
    'other_end': ['date_stop', 'same_day'],
    'account_id': ['account_id', 'id'],
    'campaign_id': ['campaign_id', 'id'],
    'adset_id': ['adset_id', 'id'],
    'ad_id': ['ad_id', 'id'],
    'currency': ['account_currency', 'currency'],
    'spend': ['spend', 'numeric'],
    'impressions': ['impressions', 'bigint'],
    'clicks': ['clicks', 'bigint'],
    'link_clicks': ['inline_link_clicks', 'bigint'],
    'reach': ['reach', 'bigint'],
    'actions': ['actions', 'items'],
    'action_values': ['action_values', 'items'],
    'tells_actions': ['actions', 'present'],
    'tells_action_values': ['action_values', 'present'],
    'video_plays': ['video_play_actions', 'items'],
    'video_p25': ['video_p25_watched_actions', 'items'],
    'video_p50': ['video_p50_watched_actions', 'items'],
    'video_p75': ['video_p75_watched_actions', 'items'],
    'video_p100': ['video_p100_watched_actions', 'items'],
    'thruplays': ['video_thruplay_watched_actions', 'items'],
  }) }}
{%- endmacro %}
