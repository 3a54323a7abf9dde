{{ config(
  candidate='int_dim_geo',
  replace_by=['tenant_id'],
  primary_key=['tenant_id', 'region_id']
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, region_id, name, kind, parent_region_id, country_code, population, population_source, region_set
from {{ ref('int_dim_geo') }}
