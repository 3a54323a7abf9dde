-- Rows that are kept and not counted, by account and day, with the reason.
select tenant_id, date_day, connection_id, account_id, not_counted as reason, min(platform) as platform, min(currency) as currency,
  min(owner_connection_id::text)::uuid as owner_connection_id,
  count(*) filter (where grain = 'ad')::integer as ad_rows, sum(spend) filter (where grain = 'ad') as spend
from {{ ref('int_landed_performance') }}
where not_counted is not null
group by 1, 2, 3, 4, 5
