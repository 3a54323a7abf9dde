{{ config(post_hook="analyze {{ this }}") }}
-- Where the entities of the connections in scope belong: what this run has read stands before what is published. A table of its
-- own, as the planner knows nothing of how many rows of a union belong together.
select tenant_id, connection_id, level, entity_id, account_id, campaign_id, adset_id from {{ ref('int_entity_place') }}
{%- if not builds_all() %}
union all
select b.tenant_id, b.connection_id, b.level, b.entity_id, b.account_id, b.campaign_id, b.adset_id
from {{ source('published', 'entity_place') }} b
join (select distinct tenant_id, connection_id from {{ ref('int_scope') }}) s using (tenant_id, connection_id)
left join {{ ref('int_entity_place') }} p using (tenant_id, connection_id, level, entity_id)
where p.entity_id is null
{%- endif %}
