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

{#-
  Conversions and their value of one row. The tenant's chosen action types are added up. Without a choice it is purchases, and
  as these types count the same purchase, one is taken: omni_purchase, else purchase, else the pixel's purchase.
-#}
{% macro meta_conversions(actions, action_values, chosen) -%}
  {%- set defaults = ['omni_purchase', 'purchase', 'offsite_conversion.fb_pixel_purchase'] -%}
  select sum(n) as conversions, sum(amount) as conversion_value
  from (
    select item ->> 'action_type' as action, {{ meta_value() }} as n, null::numeric as amount from {{ meta_items(actions) }}
    union all
    select item ->> 'action_type', null, {{ meta_value() }} from {{ meta_items(action_values) }}
  ) told
  where action = any (coalesce({{ chosen }}, array[(
    select d.action from unnest(array['{{ defaults | join("', '") }}']) with ordinality d(action, place)
    where {{ actions }} @> jsonb_build_array(jsonb_build_object('action_type', d.action))
       or {{ action_values }} @> jsonb_build_array(jsonb_build_object('action_type', d.action))
    order by d.place limit 1)]))
{%- endmacro %}
