{{ config(replace_by='slice', lookup=[['tenant_id', 'connection_id', 'date_day']]) }}
with live as (
  select l.*, {{ tiktok_entity('advertiser_id', 'l.') }} as its_id from ({{ live(ref('landed_tiktok__advertisers_reports_daily'), 'advertisers_reports_daily') }}) l
),
kept as (
  {{ newest('live', ["coalesce(its_id, raw_id)"]) }}
)
select k.tenant_id, k.connection_id, k.date_day, k.its_id as account_id,
  {{ money(tiktok_number('spend')) }} as spend,
  {{ tiktok_count('impressions') }} as impressions,
  {{ tiktok_count('clicks') }} as clicks
from kept k
