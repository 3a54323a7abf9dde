{{ config(
  candidate='int_entity_place',
  replace_by=['tenant_id', 'connection_id', 'level', 'entity_id'],
  primary_key=['tenant_id', 'connection_id', 'level', 'entity_id']
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, connection_id, level, entity_id, account_id, campaign_id, adset_id
from {{ ref('int_entity_place') }}
