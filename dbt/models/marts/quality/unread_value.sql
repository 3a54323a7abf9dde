{{ config(
  candidate='int_unread_values',
  replace_by='slice',
  primary_key=['tenant_id', 'date_day', 'connection_id', 'stream', 'landed_column', 'reason']
) }}
-- Filled by the publication, from its candidate, together with every other mart.
select tenant_id, date_day, connection_id, stream, landed_column, reason, unread, example
from {{ ref('int_unread_values') }}
