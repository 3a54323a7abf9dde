{#-
  Key of what an ad shows, in its account: its kind and the platform's id (video:7, image:a1b2), or the set of several; an ad of
  which nothing is told is its own (ad:12).
-#}
{% macro creative_key(kind, id) -%}
  '{{ kind }}:' || nullif({{ id }}, '')
{%- endmacro %}
