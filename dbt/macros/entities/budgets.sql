{#-
  The rest of a staging model of budgets, after its last common table expression. A budget hangs on a campaign, an ad set or, where several may share it, stands for itself: its key is
  its level and that one's id. The relation has tenant_id, connection_id, stream, bucket, level, its_id, the versioned attributes but for
  `told`, observed_at, extracted_at, line_no. 0 is no budget; 5 and 5.0 are the same.
-#}
{% macro budget_observations(relation) -%}
  {%- set attributes = versioned('budget') | reject('equalto', 'told') | list -%}
  , keyed as (
    select tenant_id, connection_id, stream, bucket, level || ':' || its_id as entity_id,
      {% for column in attributes %}{{ 'nullif(trim_scale(' ~ column ~ '), 0) as ' ~ column if column in ['daily_told', 'lifetime_told'] else column }}, {% endfor %}
      observed_at, extracted_at, line_no
    from {{ relation }}
  ),
  hashed as (
    select *, md5(({{ attributes | reject('in', ['account_id', 'campaign_id', 'adset_id']) | join(', ') }})::text) as told from keyed
  )
  {{ observations("hashed", "budget") }}
{%- endmacro %}

{#- By what amounts in minor units divide to be major ones; NULL while the currency isn't known. `currency` is a row of dim_currency. -#}
{% macro minor_units_divisor(platform, currency) -%}
  case when {{ is_one_of(platform, 'minor_units_of_meta') }} then {{ currency }}.meta_offset else power(10::numeric, {{ currency }}.minor_units) end
{%- endmacro %}
