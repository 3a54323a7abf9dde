{#-
  The complete reads of a stream that brought nothing between two moments, of those that this run knows all rows of: one that has landed since
  the queue was taken is in the queue and not yet taken. `of` is a relation with tenant_id, connection_id and stream.
-#}
{% macro full_reads(of, condition='true') -%}
  select f.started_at, f.read_to, f.accounts
  from {{ source('ops', 'full_read') }} f
  where f.tenant_id = {{ of }}.tenant_id and f.connection_id = {{ of }}.connection_id and f.stream = {{ of }}.stream and {{ condition }}
    and not exists (
      select from {{ source('ops', 'dirty_entity') }} d
      where d.tenant_id = f.tenant_id and d.connection_id = f.connection_id and d.stream = f.stream
        and f.started_at between d.extracted_from and d.extracted_to
        and not exists (
          select from {{ source('run', 'run_queue') }} q where q.kind = 'entity' and q.tenant_id = d.tenant_id and q.id = d.id))
{%- endmacro %}

{#-
  Common table expressions of scd2: the entities that full reads make it write again. Of a stream that is read in full all that is in scope
  (each read lands all there is), and what a read in scope didn't bring and isn't known to be gone; if several connections tell of it, always.
-#}
{% macro touched_by_full_reads(level) -%}
streams_in_scope as (
  select distinct e.tenant_id, e.connection_id, e.stream
  from {{ source('run', 'run_entity') }} e
  where exists (
    select from {{ source('ops', 'full_read') }} f
    where f.tenant_id = e.tenant_id and f.connection_id = e.connection_id and f.stream = e.stream)
),
read_in_full as (
  select s.tenant_id, s.platform, s.entity_id
  from scope s join streams_in_scope i using (tenant_id, connection_id, stream)
),
reads_in_scope as (
  select i.tenant_id, i.connection_id, i.stream, f.started_at
  from streams_in_scope i
  cross join lateral ({{ full_reads('i') }}) f
  where exists (
    select from {{ source('run', 'run_entity') }} e
    where e.tenant_id = i.tenant_id and e.connection_id = i.connection_id and e.stream = i.stream
      and f.started_at >= e.extracted_from and f.started_at < e.extracted_to)
),
placed_before as (
  select p.tenant_id, p.connection_id, {{ "p.level || ':' || p.entity_id" if level == 'budget' else 'p.entity_id' }} as entity_id
  from {{ source('published', 'entity_place') }} p
  where p.level {{ "<> 'ad'" if level == 'budget' else "= '" ~ level ~ "'" }}
),
no_longer_brought as (
  select distinct o.tenant_id, v.platform, o.entity_id
  from reads_in_scope r
  join placed_before o on o.tenant_id = r.tenant_id and o.connection_id = r.connection_id
  cross join lateral (
    select n.platform from observed n
    where n.tenant_id = o.tenant_id and n.entity_id = o.entity_id and n.connection_id = r.connection_id and n.stream = r.stream limit 1
  ) v
  where exists (
      select from published p
      where p.tenant_id = o.tenant_id and p.platform = v.platform and p.entity_id = o.entity_id
        and r.started_at >= p.valid_from and r.started_at < p.valid_to and p.status is distinct from 'removed')
    or exists (
      select from placed_before other
      where other.tenant_id = o.tenant_id and other.entity_id = o.entity_id and other.connection_id <> o.connection_id)
)
{%- endmacro %}

{#-
  Common table expressions of scd2: versions that begin where a full read didn't bring an entity that its stream had told of (is_missed), and those
  that begin where someone tells of it again. One that comes back as it was has never been away: compaction keeps the ends of a run of
  equal copies, so what lies between them can't be told (decision 13). A read says nothing of accounts that it brought nothing of.
-#}
{% macro misses(level) -%}
{%- set attributes = versioned(level) -%}
sights as (
  select o.tenant_id, o.platform, o.connection_id, o.stream, o.entity_id, o.extracted_at, (o.{{ attributes | join(', o.') }})::text as told,
    coalesce(max(o.account_id) over (partition by o.tenant_id, o.platform, o.entity_id), f.account_id) as account_id, o.observed_at, o.line_no
  from observed o
  join touched t using (tenant_id, platform, entity_id)
  left join told_by_facts f using (tenant_id, platform, entity_id)
),
last_sights as (
  select *, lead(extracted_at) over own as next_at, lead(told) over own as next_told
  from sights
  window own as (partition by tenant_id, platform, connection_id, stream, entity_id order by extracted_at, observed_at, line_no)
),
first_misses as (
  select s.tenant_id, s.platform, s.entity_id, m.started_at, m.until
  from last_sights s
  cross join lateral (
    select f.started_at, v.until
    from ({{ full_reads('s', 'f.started_at > s.extracted_at and (s.next_at is null or f.read_to < s.next_at)') }}) f
    join told v on v.tenant_id = s.tenant_id and v.platform = s.platform and v.entity_id = s.entity_id
      and f.started_at >= v.since and f.started_at < v.until and v.status <> 'removed'
    where f.accounts = '[]' or f.accounts @> to_jsonb(s.account_id)
    order by f.started_at limit 1
  ) m
  where s.next_told is distinct from s.told
),
missed as (
  select v.tenant_id, v.platform, v.entity_id, c.is_missed, c.since, v.until,
    {%- for column in attributes %}
    {{ {'status': "case when c.is_missed then 'removed' else v.status end",
        'platform_status': 'case when not c.is_missed then v.platform_status end',
        'told': "case when c.is_missed then 'missed ' || v.told else v.told end"}.get(column, 'v.' ~ column) }} as {{ column }}{{ ', ' if not loop.last }}
    {%- endfor %}
  from first_misses m
  join told v on v.tenant_id = m.tenant_id and v.platform = m.platform and v.entity_id = m.entity_id and m.started_at >= v.since and m.started_at < v.until
  left join lateral (
    select min(o.extracted_at) as seen_at from sights o
    where o.tenant_id = m.tenant_id and o.platform = m.platform and o.entity_id = m.entity_id and o.extracted_at >= m.started_at
  ) again on true
  cross join lateral (values (true, m.started_at), (false, again.seen_at)) c (is_missed, since)
  where c.is_missed or c.since < v.until
)
{%- endmacro %}
