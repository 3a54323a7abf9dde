{#-
  Columns of Google's streams of ads that say what an ad shows. An empty list is not a missing one, so each has its own column. Only those
  of responsive search ads are in the registry: accounts without the other kinds needn't be told that their columns are missing.
-#}
{% macro google_creative_columns() -%}
  {{ return({
    'ad_number': ['ad_group_ad_ad_id', 'id'],
    'ad_type': ['ad_group_ad_ad_type', 'text'],
    'final_urls': ['ad_group_ad_ad_final_urls', 'jsonb'],
    'headlines': ['ad_group_ad_ad_responsive_search_ad_headlines', 'jsonb'],
    'descriptions': ['ad_group_ad_ad_responsive_search_ad_descriptions', 'jsonb'],
    'display_headlines': ['ad_group_ad_ad_responsive_display_ad_headlines', 'jsonb'],
    'old_headline': ['ad_group_ad_ad_expanded_text_ad_headline_part1|ad_group_ad_ad_text_ad_headline', 'text'],
    'old_description': ['ad_group_ad_ad_expanded_text_ad_description|ad_group_ad_ad_text_ad_description1', 'text'],
    'display_images': ['ad_group_ad_ad_responsive_display_ad_marketing_images', 'text'],
    'square_images': ['ad_group_ad_ad_responsive_display_ad_square_marketing_images', 'text'],
    'app_images': ['ad_group_ad_ad_app_ad_images', 'text'],
    'image_asset': ['ad_group_ad_ad_image_ad_image_asset_asset', 'text'],
    'image_url': ['ad_group_ad_ad_image_ad_preview_image_url|ad_group_ad_ad_image_ad_image_url', 'text'],
    'display_videos': ['ad_group_ad_ad_responsive_display_ad_youtube_videos', 'text'],
    'app_videos': ['ad_group_ad_ad_app_ad_youtube_videos', 'text'],
    'responsive_videos': ['ad_group_ad_ad_video_responsive_ad_videos', 'text'],
    'video_asset': ['ad_group_ad_ad_video_ad_video_asset', 'text'],
  }) }}
{%- endmacro %}

{#- The text of an item of a responsive ad: an object, JSON in a text, or a message in text format, by the connector's version. -#}
{% macro google_text(item) -%}
  case
    when jsonb_typeof({{ item }}) = 'object' then {{ item }} ->> 'text'
    when left({{ item }} #>> '{}', 1) = '{' then staging.try_jsonb({{ item }} #>> '{}') ->> 'text'
    else replace(substring({{ item }} #>> '{}' from 'text: "((?:[^"\\]|\\.)*)"'), '\''', '''')
  end
{%- endmacro %}

{% macro google_texts(array) -%}
  jsonb_array_elements(case when jsonb_typeof({{ array }}) = 'array' then {{ array }} else '[]' end)
{%- endmacro %}

{#-
  What the ads of a relation show, once per tenant and different content (`content`, a hash): its key (NULL where nothing but the ad tells it), its
  words. Performance labels and review states change the content's hash, never its key. The relation has the columns of
  google_creative_columns(), tenant_id and raw_id, and isn't materialised: the same is repeated on every day, so texts are read of one row each.
-#}
{% macro google_content() -%}
  {%- set columns = google_creative_columns() | reject('in', ['ad_number', 'final_urls', 'image_url']) -%}
  hash_record_extended(row({{ columns | join(', ') }}), 0)
{%- endmacro %}

{% macro google_contents(relation) -%}
  select tenant_id, content, ad_type,
    case
      when images + videos > 1 then 'set:' || media
      when videos = 1 then 'video:' || asset
      when images = 1 then 'image:' || asset
      else text_key
    end as creative_key,
    case
      when ad_type like '%CAROUSEL%' then 'carousel'
      when images + videos > 1 or ad_type like 'RESPONSIVE\_DISPLAY%' or ad_type like 'APP\_%' then 'dynamic'
      when videos = 1 or ad_type like '%VIDEO%' then 'video'
      when images = 1 or ad_type like '%IMAGE%' then 'image'
      when text_key is not null or ad_type like '%TEXT%' or ad_type like '%SEARCH%' or ad_type = 'CALL_AD' then 'text'
      else 'unknown'
    end as asset_type,
    title, copy
  from (
    select distinct on (tenant_id, content) *
    from (
      select r.*, k.content as its_content
      from (select tenant_id, content, min(raw_id) as raw_id from {{ relation }} group by 1, 2) k
      join {{ relation }} r using (tenant_id, raw_id)
      offset 0
    ) representatives
    where content = its_content
    order by tenant_id, content
  ) one
  cross join lateral (
    select count(*) filter (where kind = 'image') as images, count(*) filter (where kind = 'video') as videos,
      min(number) as asset, md5(string_agg(kind || ':' || number, chr(10) order by kind, number)) as media
    from (
      select distinct kind, found[1] as number
      from (values ('image', concat_ws(' ', display_images, square_images, app_images, image_asset)),
                   ('video', concat_ws(' ', display_videos, app_videos, responsive_videos, video_asset))) told (kind, assets)
      cross join lateral regexp_matches(assets, 'assets/(\d+)', 'g') found
    ) assets
  ) media
  cross join lateral (
    select coalesce(max(line) filter (where place = 1 and part = 1), max(line) filter (where place = 1 and part = 3), old_headline) as title,
      coalesce(max(line) filter (where place = 1 and part = 2), old_description) as copy,
      'text:' || md5(coalesce(string_agg(distinct line, chr(10) order by line) filter (where part < 3), nullif(concat_ws(chr(10), old_headline, old_description), ''))) as text_key
    from (
      select 1 as part, place, {{ google_text('item') }} as line from {{ google_texts('headlines') }} with ordinality h(item, place)
      union all
      select 2, place, {{ google_text('item') }} from {{ google_texts('descriptions') }} with ordinality d(item, place)
      union all
      select 3, place, {{ google_text('item') }} from {{ google_texts('display_headlines') }} with ordinality d(item, place)
    ) texts
  ) words
{%- endmacro %}
