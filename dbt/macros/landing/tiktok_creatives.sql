{#- What an ad shows: its video, whose cover image_ids holds; without one its image, or its set of images. -#}
{% macro tiktok_creative_key() -%}
  coalesce({{ creative_key('video', 'video_id') }}, (
    select case when count(distinct image) = 1 then 'image:' || min(image) else 'carousel:' || md5(string_agg(distinct image, chr(10) order by image)) end
    from jsonb_array_elements_text(case when jsonb_typeof(image_ids) = 'array' then image_ids else '[]' end) image
    where image <> ''))
{%- endmacro %}
