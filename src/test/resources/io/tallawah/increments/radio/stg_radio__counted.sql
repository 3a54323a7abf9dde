{{ config(materialized='ephemeral') }}
-- Every landed copy with what of it counts: of calls and orders those that the tenant has chosen, added up; without a choice calls. NULL where
-- nothing of it is told, 0 where nothing is to count.
with choice as (
  {{ conversion_choice('radio') }}
)
select l.*, c.actions as chosen,
  case
    when c.actions is null then l.calls
    when c.actions = array[]::text[] then 0
    else (select sum(told.n) from (values ('calls', l.calls), ('orders', l.orders)) told (action, n) where told.action = any(c.actions))
  end as conversions
from {{ ref('landed_radio__spots') }} l
left join choice c on c.tenant_id = l.tenant_id
