{#- Columns of ad_creatives. -#}
{% macro meta_creative_columns() -%}
  {{ return({
    'id': ['id', 'id'],
    'account_id': ['account_id', 'id'],
    'name': ['name', 'text'],
    'title': ['title', 'text'],
    'body': ['body', 'text'],
    'object_type': ['object_type', 'text'],
    'video_id': ['video_id', 'id'],
    'image_hash': ['image_hash', 'text'],
    'spec': ['object_story_spec', 'jsonb'],
    'feed': ['asset_feed_spec', 'jsonb'],
    'call_to_action': ['call_to_action_type', 'text'],
    'link': ['link_url', 'text'],
    'thumbnail_url': ['thumbnail_url|image_url', 'text'],
  }) }}
{%- endmacro %}

{#- The distinct videos and images among the items of a list: how many, one of them, and the key of the set. -#}
{% macro meta_assets(lists) -%}
  select count(*) as assets, min(asset) as asset, md5(string_agg(asset, chr(10) order by asset)) as whole
  from (
    {%- for list, video, image in lists %}
    select coalesce({{ creative_key('video', "(item ->> '" ~ video ~ "')") }}, {{ creative_key('image', "(item ->> '" ~ image ~ "')") }}) as asset
    from {{ meta_items(list) }}
    {{ 'union' if not loop.last }}
    {%- endfor %}
  ) members where asset is not null
{%- endmacro %}
