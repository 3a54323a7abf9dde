{{ config(pre_hook="set local work_mem = '64MB'") }}
{%- set figures = ['spend', 'impressions', 'clicks', 'conversions', 'conversion_value'] -%}
{%- set the_same = '(counts, account_id, campaign_id, currency, ' ~ figures | join(', ') ~ ')' -%}
-- What each sync's day told anew of a campaign and day: every version counts from its sync until the next version's, or until a
-- sync that read the day in full without finding it. A version that returns unchanged was never away (compaction keeps it so);
-- one that doesn't count tells nothing itself, but ends the one before it. What would count if only its place were known is kept apart, row by
-- row: of two that cancel each other out one may find its place.
with read as (
  {%- for platform in var('platforms') %}
  select '{{ platform }}' as platform, v.* from {{ staging(platform, 'versions') }} v
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
syncs as (
  {{ syncs() }}
),
full_reads as (
  select s.tenant_id, s.connection_id, s.day, coalesce(m.stream, w.stream) as stream, array_agg(distinct w.started_at order by w.started_at) as starts
  from {{ ref('int_scope') }} s
  join {{ source('ops', 'sync_window') }} w
    on w.tenant_id = s.tenant_id and w.connection_id = s.connection_id and s.day between w.day_from and w.day_to
  {{ our_stream_name('w') }}
  group by 1, 2, 3, 4
),
upper_days as (
  select distinct tenant_id, connection_id, date_day, grain from {{ ref('int_landed_performance') }} where grain <> 'ad'
),
set_aside as (
  select tenant_id, connection_id, date_day, grain,
    coalesce(nullif(nullif(ad_id, ''), 'unknown'), nullif(nullif(adset_id, ''), 'unknown'), nullif(campaign_id, 'unknown')) as entity_id,
    bool_or(not_counted = 'in another currency than its account') as is_in_another_currency
  from {{ ref('int_landed_performance') }}
  where not_counted in ('another connection tells the same', 'in another currency than its account')
  group by 1, 2, 3, 4, 5
),
-- of rows above the ads, the account that they were given by their day's others
upper_accounts as (
  select tenant_id, connection_id, date_day, grain, case grain when 'adset' then adset_id else campaign_id end as upper_id,
    nullif(min(account_id), 'unknown') as account_id
  from {{ ref('int_landed_performance') }} where grain <> 'ad'
  group by 1, 2, 3, 4, 5
  having min(account_id) = max(account_id)
),
placed as (
  select r.platform, r.tenant_id, r.connection_id, r.date_day, r.grain, r.stream, r.natural_key,
    coalesce({{ placed('account_id', 'r') }}, up.account_id) as account_id,
    {{ placed('campaign_id', 'r') }} as campaign_id, {{ placed('adset_id', 'r') }} as adset_id, r.ad_id, r.currency,
    {% for figure in figures %}r.{{ figure }}, {% endfor %}r.extracted_at, r.line_no, r.raw_id, r.sync_id
  from read r
  {{ place_joins('r') }}
  left join upper_accounts up on up.tenant_id = r.tenant_id and up.connection_id = r.connection_id and up.date_day = r.date_day and up.grain = r.grain
    and up.upper_id = case r.grain when 'adset' then {{ placed('adset_id', 'r') }} else {{ placed('campaign_id', 'r') }} end
),
timed as (
  select v.*, coalesce(s.started_at, v.extracted_at) as told_at, f.starts[width_bucket(v.extracted_at, f.starts) + 1] as missed_at,
    coalesce(o.connection_id = v.connection_id, true) as is_owned,
    coalesce(v.grain <> 'ad' or case u.grain when 'campaign' then v.campaign_id when 'adset' then v.adset_id else '' end is not null, false)
      and t.entity_id is null as counts
  from placed v
  left join full_reads f on f.tenant_id = v.tenant_id and f.connection_id = v.connection_id and f.day = v.date_day and f.stream = v.stream
  left join syncs s on s.tenant_id = v.tenant_id and s.connection_id = v.connection_id and s.sync_id = v.sync_id
  left join upper_days u on u.tenant_id = v.tenant_id and u.connection_id = v.connection_id and u.date_day = v.date_day
  left join {{ source('run', 'run_account_source') }} o
    on o.tenant_id = v.tenant_id and o.platform = v.platform and o.account_id = v.account_id
    and o.stream_class = 'performance' and o.days @> v.date_day
  left join set_aside t on t.tenant_id = v.tenant_id and t.connection_id = v.connection_id and t.date_day = v.date_day and t.grain = v.grain
    and (v.account_id is null or t.is_in_another_currency) and t.entity_id = coalesce(v.ad_id, v.adset_id, v.campaign_id)
  offset 0 -- the list of full reads stays out of the sort
),
successive as (
  select c.*, max(told_at) over upto as known_at, lead(told_at) over life as next_told, max(told_at) over beyond as next_known,
    (lead(({{ figures | join(', ') }})) over life is distinct from ({{ figures | join(', ') }})) is false as returns_equal,
    (lead({{ the_same }}) over life is distinct from {{ the_same }}) is false as goes_on,
    (lag({{ the_same }}) over life is distinct from {{ the_same }}) is false as went_on
  from timed c
  window
    life as (partition by tenant_id, connection_id, date_day, grain, natural_key order by extracted_at, line_no, raw_id),
    upto as (life rows between unbounded preceding and current row),
    beyond as (life rows between unbounded preceding and 1 following)
),
spans as (
  select s.*,
    case
      when next_told is null then missed_at
      when missed_at < next_told and not returns_equal then missed_at
      else next_known
    end as until_at
  from successive s
)
select s.tenant_id, s.date_day, s.connection_id, s.platform, s.grain,
  coalesce(s.account_id, 'unknown') as account_id, coalesce(s.campaign_id, 'unknown') as campaign_id,
  (t.at at time zone 'UTC')::date as known_on, s.counts, case when s.counts then '' else s.natural_key end as natural_key,
  case when s.counts then coalesce(s.currency, 'unknown') else '' end as currency,
  {% for figure in figures %}sum(t.sign * s.{{ figure }}){{ '::bigint' if figure in ['impressions', 'clicks'] }} as {{ figure }}{{ ', ' if not loop.last }}{% endfor %}
from spans s
cross join lateral (values (s.known_at, 1), (s.until_at, -1)) t (at, sign)
where t.at is not null and s.is_owned
  and case
    when s.counts then not case t.sign when 1 then s.went_on else s.goes_on end -- copies of a version are one: +5 and -5 of a figure would say 0 where nothing is told
    else (s.known_at at time zone 'UTC')::date is distinct from (s.until_at at time zone 'UTC')::date -- what waited for less than a day of knowledge is nothing anywhere
  end
group by s.tenant_id, s.connection_id, s.date_day, s.grain, s.platform, 6, 7, 8, 9, 10, 11 -- as sorted above: only each slice is sorted again
having {% for figure in figures %}sum(t.sign * s.{{ figure }}) <> 0{{ ' or ' if not loop.last }}{% endfor %}
