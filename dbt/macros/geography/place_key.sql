{#-
  What names of places are compared by: no case, accents or punctuation, St and St. are Saint, the word Parish is left out. An id
  stays as it is. What says that the place isn't known is NULL.
-#}
{% macro place_key(place) -%}
  nullif(coalesce(nullif(btrim(regexp_replace(
    regexp_replace(
      ' ' || regexp_replace(
        replace(lower(regexp_replace(normalize(btrim({{ place }}), nfkd), '[\u0300-\u036f]', '', 'g')), '&', ' and '),
        '[^a-z0-9]+', ' ', 'g') || ' ',
      ' st ', ' saint ', 'g'),
    '( parish of | parish | unknown | not set | n a )', ' ', 'g')), ''),
    case when {{ place }} ~ '[^\u0001-\u007f]' then lower(btrim({{ place }})) end), '')
{%- endmacro %}
