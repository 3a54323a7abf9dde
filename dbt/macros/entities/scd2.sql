{#-
  Versions of the entities of one level ('campaign', 'adset', 'ad') that this run must write again: those with an observation in
  scope that the published version of its time doesn't agree with, those that land for the first time, and those that only
  facts name. Each is computed from all its observations, so late arrivals and A→B→A come out as a full refresh would have them.

  Versions are half-open, follow each other without gap or overlap, and the first is open to the past. Time is when the
  platform says the entity changed, else when it was extracted; of two states that share such a time the later one counts
  from its extraction. Names that facts carry stand in only where no entity record has ever landed; of budgets (level 'budget',
  a budget_key each) facts tell nothing.

  What a complete read of its stream no longer brings is removed from that read's start until someone tells of it again
  (macro misses).

  touched_also: a select of tenant_id, platform and entity_id that must be written again for another reason.
-#}
{% macro scd2(level, touched_also=none) -%}
{%- set key = 'budget_key' if level == 'budget' else level ~ '_id' -%}
{%- set attributes = versioned(level) -%}
{%- set parents = ['account_id', 'campaign_id', 'adset_id'] -%}
{%- set plain = attributes | reject('in', parents) | list -%}
{%- set written = attributes if level == 'budget' else level_columns(level) -%}
with observed as not materialized (
  {%- for platform in var('platforms') %}
  select '{{ platform }}' as platform, o.* from {{ staging(platform, level ~ 's') }} o
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
named as (
  {%- for platform in var('platforms') %}
  select '{{ platform }}' as platform, n.* from {{ staging(platform, 'fact_names') }} n where n.level = '{{ level }}'{{ ' and false' if level == 'budget' }}
  {{ 'union all' if not loop.last }}
  {%- endfor %}
),
seen as (
  select distinct tenant_id, platform, entity_id from named where seen_by = '{{ invocation_id }}'
),
{%- if builds_all() %}
touched as (
  select distinct tenant_id, platform, entity_id from observed where {{ of_this_run() }}
),
{%- else %}
scope as (
  select o.* from observed o
  join {{ source('run', 'run_entity') }} e on e.tenant_id = o.tenant_id and e.connection_id = o.connection_id
    and e.stream = o.stream and o.bucket >= e.extracted_from and o.bucket < e.extracted_to
),
published as (
  select tenant_id, platform, {{ key }} as entity_id, valid_from, valid_to, is_current,
    {{ level_columns(level) | join(', ') }}{{ ', status' if level == 'budget' }}
  from {{ source('published', 'dim_' ~ level) }}
),
disagreeing as (
  select s.tenant_id, s.platform, s.entity_id
  from scope s
  left join published p on p.tenant_id = s.tenant_id and p.platform = s.platform and p.entity_id = s.entity_id
    and s.observed_at >= p.valid_from and s.observed_at < p.valid_to
  left join published q on q.tenant_id = s.tenant_id and q.platform = s.platform and q.entity_id = s.entity_id
    and s.extracted_at >= q.valid_from and s.extracted_at < q.valid_to
  where p.entity_id is null or q.entity_id is null
    {%- for column in level_columns(level) %}
    or {{ 'coalesce(s.' ~ column ~ ', p.' ~ column ~ ')' if column in parents else 's.' ~ column }} is distinct from p.{{ column }}
    or {{ 'coalesce(s.' ~ column ~ ', q.' ~ column ~ ')' if column in parents else 's.' ~ column }} is distinct from q.{{ column }}
    {%- endfor %}
),
first_landed as (
  select s.tenant_id, s.platform, s.entity_id
  from (select distinct tenant_id, platform, entity_id from scope) s
  left join lateral (
    select true as found from observed o
    where o.tenant_id = s.tenant_id and o.platform = s.platform and o.entity_id = s.entity_id
      and not exists (
        select from {{ source('run', 'run_entity') }} e where e.tenant_id = o.tenant_id and e.connection_id = o.connection_id
          and e.stream = o.stream and o.bucket >= e.extracted_from and o.bucket < e.extracted_to)
    limit 1
  ) earlier on true
  where earlier.found is null
),
parent_told as (
  select s.tenant_id, s.platform, s.entity_id
  from seen s
  join published p on p.tenant_id = s.tenant_id and p.platform = s.platform and p.entity_id = s.entity_id and p.is_current
  where {% for column in parents if column in level_columns(level) %}p.{{ column }} is null{{ ' or ' if not loop.last }}{% endfor %}
),
{{ touched_by_full_reads(level) }},
touched as (
  select * from disagreeing union select * from first_landed union select * from parent_told
  union select * from read_in_full union select * from no_longer_brought
  {%- if touched_also %} union {{ touched_also }}{% endif %}
),
{%- endif %}
only_named as (
  select s.tenant_id, s.platform, s.entity_id
  from seen s
  left join lateral (
    select true as found from observed o
    where o.tenant_id = s.tenant_id and o.platform = s.platform and o.entity_id = s.entity_id limit 1
  ) landed on true
  where landed.found is null
),
told_by_facts as (
  select n.tenant_id, n.platform, n.entity_id,
    {% for column in parents %}max(n.{{ column }}) as {{ column }}{{ ', ' if not loop.last }}{% endfor %}
  from named n join touched t using (tenant_id, platform, entity_id)
  group by 1, 2, 3
),
names_in_time as (
  select n.*,
    row_number() over (partition by n.tenant_id, n.platform, n.entity_id order by n.first_seen desc, n.attributes desc) as place_by_first,
    row_number() over by_last as place_by_last,
    lead(n.last_seen) over by_last as others_last_seen
  from named n join only_named using (tenant_id, platform, entity_id)
  window by_last as (partition by n.tenant_id, n.platform, n.entity_id order by n.last_seen desc, n.first_seen desc, n.attributes desc)
),
history as (
  select o.tenant_id, o.platform, o.entity_id,
    {%- for column in parents %}
    coalesce(o.{{ column }}, max(o.{{ column }}) over (partition by o.tenant_id, o.platform, o.entity_id), f.{{ column }}) as {{ column }},
    {%- endfor %}
    {% for column in plain %}o.{{ column }}, {% endfor %}
    o.observed_at, o.extracted_at, o.line_no
  from observed o
  join touched t using (tenant_id, platform, entity_id)
  left join told_by_facts f using (tenant_id, platform, entity_id)
  {%- if level != 'budget' %}
  union all
  select tenant_id, platform, entity_id, {{ parents | join(', ') }}, name, status, platform_status, objective, null, null::date, null::date,{{ ' null,' if level == 'ad' }}
    first_seen, first_seen, attributes
  from names_in_time
  union all
  select tenant_id, platform, entity_id, {{ parents | join(', ') }}, name, status, platform_status, objective, null, null::date, null::date,{{ ' null,' if level == 'ad' }}
    others_last_seen + interval '1 microsecond', others_last_seen + interval '1 microsecond', attributes
  from names_in_time
  where place_by_last = 1 and place_by_first > 1
  {%- endif %}
),
states as (
  -- one instant, one state: of several the later line
  select distinct on (tenant_id, platform, entity_id, observed_at, extracted_at) *
  from (select h.*, ({{ attributes | join(', ') }})::text as state from history h) told
  order by tenant_id, platform, entity_id, observed_at, extracted_at, line_no desc, state desc
),
placed as (
  select s.*,
    lag(state) over in_time as state_before,
    lag(observed_at) over in_time as observed_before,
    row_number() over in_time as place,
    first_value(observed_at) over (partition by tenant_id, platform, entity_id order by observed_at groups between 1 following and 1 following) as observed_next
  from states s
  window in_time as (partition by tenant_id, platform, entity_id order by observed_at, extracted_at, line_no)
),
changes as (
  select distinct on (tenant_id, platform, entity_id, since) *
  from (
    select p.*,
      case when observed_at = observed_before
        then greatest(observed_at + interval '1 microsecond', least(extracted_at, observed_next - interval '1 microsecond'))
        else observed_at end as since
    from placed p
    where state_before is distinct from state
  ) timed
  order by tenant_id, platform, entity_id, since, place desc
),
told as (
  select tenant_id, platform, entity_id, false as is_missed,
    case when row_number() over life = 1 then '-infinity'::timestamptz else since end as since,
    coalesce(lead(since) over life, 'infinity'::timestamptz) as until,
    {{ attributes | join(', ') }}
  from changes
  window life as (partition by tenant_id, platform, entity_id order by since)
),
{{ misses(level) }},
versions as (
  select *, ({{ attributes | join(', ') }}, is_missed)::text as state from told
  union all
  select *, ({{ attributes | join(', ') }}, is_missed)::text from missed
),
following as (
  select distinct on (tenant_id, platform, entity_id, since) * from versions
  -- one instant, one version: what is told stands before what a read missed
  order by tenant_id, platform, entity_id, since, is_missed, state
),
differing as (
  select f.*, lag(state) over (partition by tenant_id, platform, entity_id order by since) as state_before from following f
)
select tenant_id, platform, entity_id as {{ key }}, since as valid_from,
  coalesce(lead(since) over life, 'infinity'::timestamptz) as valid_to,
  lead(since) over life is null as is_current,
  {{ written | join(', ') }}
from differing
where state_before is distinct from state
window life as (partition by tenant_id, platform, entity_id order by since)
{%- endmacro %}

{#- What a dimension of a level holds beside its key and its range; of a budget, what its record told. -#}
{% macro level_columns(level) -%}
  {{ return({
    'campaign': ['account_id', 'name', 'status', 'platform_status', 'objective', 'channel', 'start_date', 'end_date'],
    'adset': ['campaign_id', 'account_id', 'name', 'status', 'platform_status'],
    'ad': ['adset_id', 'campaign_id', 'account_id', 'name', 'status', 'platform_status', 'creative_ref'],
    'budget': ['account_id', 'campaign_id', 'adset_id', 'told']}[level]) }}
{%- endmacro %}
