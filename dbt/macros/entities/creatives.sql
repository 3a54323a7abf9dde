{#-
  Key of what an ad shows, in its account: its kind and the platform's id (video:7, image:a1b2), or the set of several; an ad of
  which nothing is told is its own (ad:12).
-#}
{% macro creative_key(kind, id) -%}
  '{{ kind }}:' || nullif({{ id }}, '')
{%- endmacro %}

{#- Key of a set: the same members in any order, once or twice, are the same set. -#}
{% macro creative_set(kind, members) -%}
  (select '{{ kind }}:' || md5(string_agg(distinct member, chr(10) order by member)) from {{ members }} member where member <> '')
{%- endmacro %}
