-- The assets met in this run: of each attribute the newest that is told.
{%- set told = ['asset_type', 'name', 'title', 'copy', 'format', 'call_to_action', 'landing_page'] %}
with records as not materialized (
  {%- for platform in var('platforms') %}
  select '{{ platform }}' as platform, c.* from {{ staging(platform, 'creatives') }} c
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
met as (
  select distinct tenant_id, platform, creative_key from records
  where {% if builds_all() %}{{ of_this_run() }}{% else %}seen_by = '{{ invocation_id }}'{% endif %}
)
select r.tenant_id, r.platform, coalesce(r.account_id, 'unknown') as account_id, r.creative_key,
  {%- for column in told %}
  (array_agg(r.{{ column }} order by r.last_seen desc, r.attributes desc, r.creative_ref) filter (where r.{{ column }} is not null))[1] as {{ column }},
  {%- endfor %}
  (array_agg(r.thumbnail_url order by r.last_seen desc, r.thumbnail_url desc) filter (where r.thumbnail_url <> ''))[1] as thumbnail_url,
  min(r.first_seen) as first_seen, max(r.last_seen) as last_seen
from records r
join met using (tenant_id, platform, creative_key)
group by 1, 2, 3, 4
