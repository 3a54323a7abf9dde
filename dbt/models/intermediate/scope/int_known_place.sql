{{ config(post_hook="analyze {{ this }}") }}
-- Where the entities of the platforms in scope belong: what this run has read stands before what is published. A table of its
-- own, as the planner knows nothing of how many rows of a union belong together.
select tenant_id, connection_id, level, entity_id, account_id, campaign_id, adset_id from {{ ref('int_entity_place') }}
{%- if not builds_all() %}
union all
select b.tenant_id, b.connection_id, b.level, b.entity_id, b.account_id, b.campaign_id, b.adset_id
from (
  select distinct d.tenant_id, d.id as connection_id
  from {{ ref('int_scope') }} s
  join {{ source('app', 'data_source') }} o on o.tenant_id = s.tenant_id and o.id = s.connection_id
  join {{ source('app', 'data_source') }} d on d.tenant_id = o.tenant_id and d.platform = o.platform
) c
join {{ source('published', 'entity_place') }} b using (tenant_id, connection_id)
left join {{ ref('int_entity_place') }} p using (tenant_id, connection_id, level, entity_id)
where p.entity_id is null
{%- endif %}
