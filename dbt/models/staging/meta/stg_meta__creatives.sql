{{ config(replace_by='seen', unique_key=['tenant_id', 'connection_id', 'creative_ref', 'attributes'], newest=['thumbnail_url'],
  lookup=[['tenant_id', 'creative_ref'], ['tenant_id', 'creative_key'], ['seen_by']]) }}
-- A creative's asset: its cards, the set it is mixed from, its video, its image; of a set of one, that one. Else the creative itself.
with read as (
  select c.tenant_id, c.connection_id, {{ meta_account('c.account_id') }} as account_id, {{ creative_key('creative', 'c.id') }} as creative_ref,
    case
      when cards.assets > 1 then 'carousel:' || cards.whole
      when mixed.assets > 1 then 'set:' || mixed.whole
      else coalesce(mixed.asset,
        {{ creative_key('video', "coalesce(c.video_id, c.spec #>> '{video_data,video_id}')") }},
        {{ creative_key('image', "coalesce(c.image_hash, c.spec #>> '{link_data,image_hash}', c.spec #>> '{photo_data,image_hash}')") }},
        cards.asset, {{ creative_key('creative', 'c.id') }})
    end as creative_key,
    c.spec ? 'template_data' as from_catalogue,
    c.name, c.object_type as format, c.thumbnail_url,
    coalesce(c.title, c.spec #>> '{video_data,title}', c.spec #>> '{link_data,name}', c.feed #>> '{titles,0,text}') as title,
    coalesce(c.body, c.spec #>> '{video_data,message}', c.spec #>> '{link_data,message}', c.spec #>> '{photo_data,caption}', c.feed #>> '{bodies,0,text}') as copy,
    coalesce(c.call_to_action, c.spec #>> '{video_data,call_to_action,type}', c.spec #>> '{link_data,call_to_action,type}', c.feed #>> '{call_to_action_types,0}') as call_to_action,
    coalesce(c.spec #>> '{link_data,link}', c.spec #>> '{video_data,call_to_action,value,link}', c.feed #>> '{link_urls,0,website_url}',
      c.spec #>> '{template_data,link}', c.link) as landing_page,
    c.extracted_at
  from {{ ref('landed_meta__ad_creatives') }} c
  cross join lateral ({{ meta_assets([("c.spec #> '{link_data,child_attachments}'", 'video_id', 'image_hash')]) }}) cards
  cross join lateral ({{ meta_assets([("c.feed -> 'videos'", 'video_id', ''), ("c.feed -> 'images'", '', 'hash')]) }}) mixed
),
typed as (
  select *, case
      when creative_key like 'carousel:%' then 'carousel'
      when creative_key like 'set:%' or from_catalogue then 'dynamic'
      when creative_key like 'video:%' or creative_key = creative_ref and format = 'VIDEO' then 'video'
      when creative_key like 'image:%' or creative_key = creative_ref and format = 'PHOTO' then 'image'
      else 'unknown' end as asset_type
  from read
)
{{ seen_creatives('typed') }}
