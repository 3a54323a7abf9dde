{{ config(
  candidate='int_named_place',
  replace_by=['tenant_id', 'connection_id', 'criterion_id'],
  primary_key=['tenant_id', 'connection_id', 'criterion_id']
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, connection_id, criterion_id, platform, name, country_code, parent_id
from {{ ref('int_named_place') }}
