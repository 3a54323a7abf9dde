{#-
  Key of what an ad shows, in its account: its kind and the platform's id (video:7, image:a1b2), or the set of several; an ad of
  which nothing is told is its own (ad:12).
-#}
{% macro creative_key(kind, id) -%}
  '{{ kind }}:' || nullif({{ bounded(id) }}, '')
{%- endmacro %}

{#-
  What records say of the things ads show: one row per reference (what an ad's record names) and set of attributes, with first and
  last sight. A thumbnail's address is signed and expires: it makes no row, the newest one is kept.
  The relation has tenant_id, connection_id, account_id, creative_ref, creative_key, asset_type, name, title, copy, format,
  call_to_action, landing_page, thumbnail_url, extracted_at.
-#}
{% macro seen_creatives(relation) -%}
{%- set told = 'account_id, creative_key, asset_type, name, title, copy, format, call_to_action, landing_page' -%}
select tenant_id, connection_id, creative_ref, md5(({{ told }})::text) as attributes, {{ told }},
  (array_agg(coalesce(thumbnail_url, '') order by extracted_at desc, coalesce(thumbnail_url, '') desc))[1] as thumbnail_url,
  min(extracted_at) as first_seen, max(extracted_at) as last_seen, '{{ invocation_id }}' as seen_by
from {{ relation }}
where creative_ref is not null
group by tenant_id, connection_id, creative_ref, {{ told }}
{%- endmacro %}

{#- The instant at which an account's day ends. The version of a day is the one in force just before it. -#}
{% macro day_end(day, time_zone) -%}
  (({{ day }} + 1)::timestamp at time zone coalesce({{ time_zone }}, 'UTC'))
{%- endmacro %}

{% macro in_force(version, instant) -%}
  {{ version }}.valid_from < {{ instant }} and {{ version }}.valid_to >= {{ instant }}
{%- endmacro %}

{#- The asset that other records tell for what an ad's record names: references that differ from their key, all platforms. -#}
{% macro creative_assets() -%}
  {%- for platform in var('platforms') %}
  select '{{ platform }}' as platform, tenant_id, creative_ref, creative_key, last_seen, attributes, seen_by
  from {{ staging(platform, 'creatives') }} where creative_key <> creative_ref
  {{ 'union all' if not loop.last }}
  {%- endfor %}
{%- endmacro %}
