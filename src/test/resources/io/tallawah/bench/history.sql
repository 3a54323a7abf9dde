-- A long history of landed Meta rows, made inside the database from the rows of one small landed file: the tables, types and
-- bookkeeping are the loader's, only the amount is ours. Functions get the tenant, connection and schema of that file.
create schema bench;

create table bench.sync (
  number integer primary key, started_at timestamptz not null, day_from date not null, day_to date not null,
  first boolean not null, again boolean not null default false, landed boolean not null default false);
comment on table bench.sync is 'Syncs of the history: each reads its days in full, which overlap with those of others.';

-- Takes one row a campaign as pattern, its lists of actions cut to one item a kind (which makes a full build cheaper, and so the goals harder), and empties the landed tables.
create function bench.prepare(schema text) returns void language plpgsql as $body$
declare
  landed text;
begin
  execute format($sql$create table bench.ads_insights as
    select row_number() over (order by campaign_id) - 1 as n, t.* from (
      select distinct on (campaign_id) * from %I.ads_insights order by campaign_id, spend desc) t$sql$, schema);
  update bench.ads_insights set
    actions = (select jsonb_agg(item) from (
      select distinct on (a ->> 'action_type') a - '1d_view' - '1d_click' - '7d_click' - 'action_target_id' - 'action_destination' as item
      from jsonb_array_elements(actions) a where a ->> 'action_type' in ('link_click', 'omni_purchase', 'purchase')) kept),
    action_values = (select jsonb_agg(item) from (
      select a - '7d_click' - 'action_destination' as item
      from jsonb_array_elements(action_values) a where a ->> 'action_type' = 'omni_purchase' limit 1) kept);
  foreach landed in array array['ad_account', 'campaigns', 'ad_sets', 'ads'] loop
    execute format('create table bench.%1$I as select * from %2$I.%1$I order by _airbyte_raw_id limit case when %1$L = ''ad_account'' then 2 else 1 end', landed, schema);
  end loop;
  for landed in select tablename from pg_tables where schemaname = schema loop
    execute format('truncate %I.%I', schema, landed);
    execute format('alter table %I.%I set unlogged', schema, landed);
  end loop;
  delete from ops.dirty_slice; delete from ops.dirty_entity; delete from ops.slice; delete from ops.sync_window;
  delete from ops.load_stream; delete from ops.load;
end
$body$;

-- Plans syncs every week over some days, each reading so many weeks: as often is a day read.
create function bench.plan(day_first date, day_last date, reads integer) returns void language sql as $body$
  insert into bench.sync (number, started_at, day_from, day_to, first)
  select (select coalesce(max(number), 0) from bench.sync) + row_number() over (order by morning),
    (morning + time '10:15') at time zone 'UTC', greatest(day_first, morning - 7 * reads), morning - 1, morning = min(morning) over ()
  from (
    select distinct least(day::date, day_last + 1) as morning
    from generate_series(day_first + 7, day_last + 7, interval '7 days') day) mornings;
$body$;

-- Plans one more sync, an hour after the last, that reads some days again: each time days that no such sync has read, and that
-- all weekly syncs have read as often, so that one increment is as much work as any other.
create function bench.plan_again(days integer, reads integer) returns void language sql as $body$
  with last as (select * from bench.sync order by started_at desc limit 1),
       window_end as (
         select (select max(day_to) from bench.sync where not again) - 7 * reads - days * (select count(*)::int from bench.sync where again) as day)
  insert into bench.sync (number, started_at, day_from, day_to, first, again)
  select number + 1, started_at + interval '1 hour', day - days + 1, day, false, true from last, window_end;
$body$;

create function bench.hash(number integer) returns text language sql immutable as $body$
  select md5('bench sync ' || number);
$body$;

-- Fills one landed table from its pattern row t, some columns given by expression over the sync k and a line number.
create function bench.fill(schema text, landed text, replaced jsonb, source text) returns bigint language plpgsql as $body$
declare
  target regclass := format('%I.%I', schema, landed);
  names text; expressions text; filled bigint;
begin
  replaced := replaced || jsonb_build_object(
    '_airbyte_raw_id', $$bench.hash(k.number) || '-' || lpad((line)::text, 12, '0')$$,
    '_airbyte_extracted_at', $$k.started_at + line / 20 * interval '1 millisecond'$$,
    '_airbyte_meta', $$jsonb_build_object('sync_id', 1000000 + k.number, 'changes', '[]'::jsonb)$$);
  select string_agg(quote_ident(attname), ', ' order by attnum),
         string_agg(coalesce(replaced ->> attname, 't.' || quote_ident(attname)), ', ' order by attnum)
    into names, expressions
  from pg_attribute where attrelid = target and attnum > 0 and not attisdropped;
  execute format('insert into %s (%s) select %s from bench.sync k %s and not k.landed', target, names, expressions, source);
  get diagnostics filled = row_count;
  return filled;
end
$body$;

-- Lands what is planned: rows, loads, windows, slices and, when asked, what is dirty. Returns the rows of facts.
create function bench.land(tenant uuid, connection uuid, schema text, ads integer, enqueue boolean) returns bigint
language plpgsql as $body$
declare
  facts bigint;
  -- ten ads a campaign, five an ad set; after the first sync one entity in a hundred changes
  changed text := '(k.first or (i + k.number) % 100 = 0)';
begin
  facts := bench.fill(schema, 'ads_insights', jsonb_build_object(
      'date_start', 'd::date', 'date_stop', 'd::date', 'updated_time', 'd::date',
      'campaign_id', '(120300000000000000 + i / 10)::text', 'adset_id', '(120400000000000000 + i / 5)::text',
      'ad_id', '(120500000000000000 + i)::text', 'campaign_name', $$t.campaign_name || ' ' || i / 10$$,
      'adset_name', $$t.adset_name || ' ' || i / 5$$, 'ad_name', $$t.ad_name || ' ' || i$$,
      'spend', $$round(t.spend * (50 + (i * 7 + extract(day from d)::int * 13) % 100) / 100, 2)$$,
      -- restated for two weeks, then told again unchanged
      'impressions', 't.impressions + i % 50 + case when k.day_to - d::date < 14 then k.number % 3 else 0 end'),
    format($$cross join lateral generate_series(k.day_from, k.day_to, interval '1 day') d
             cross join generate_series(0, %1$s - 1) i
             cross join lateral (select ((d::date - k.day_from) * %1$s + i)::bigint as line) l
             join bench.ads_insights t on t.n = i / 10 %% (select count(*) from bench.ads_insights) where true$$, ads));
  perform bench.fill(schema, 'ad_account', '{}',
    'cross join (select *, row_number() over () as line from bench.ad_account) t where true');
  perform bench.fill(schema, 'campaigns', jsonb_build_object(
      'id', '(120300000000000000 + i)::text', 'account_id', 'f.account_id', 'name', $$f.campaign_name || ' ' || i || ' ' || k.number$$,
      'updated_time', $$k.started_at - interval '1 hour'$$),
    format($$cross join generate_series(0, %1$s / 10 - 1) i cross join lateral (select 1000 + i::bigint as line) l
             join bench.ads_insights f on f.n = i %% (select count(*) from bench.ads_insights)
             cross join bench.campaigns t where %2$s$$, ads, changed));
  perform bench.fill(schema, 'ad_sets', jsonb_build_object(
      'id', '(120400000000000000 + i)::text', 'campaign_id', '(120300000000000000 + i / 2)::text', 'account_id', 'f.account_id',
      'name', $$t.name || ' ' || i || ' ' || k.number$$, 'updated_time', $$k.started_at - interval '1 hour'$$),
    format($$cross join generate_series(0, %1$s / 5 - 1) i cross join lateral (select 1000000 + i::bigint as line) l
             join bench.ads_insights f on f.n = i / 2 %% (select count(*) from bench.ads_insights)
             cross join bench.ad_sets t where %2$s$$, ads, changed));
  perform bench.fill(schema, 'ads', jsonb_build_object(
      'id', '(120500000000000000 + i)::text', 'adset_id', '(120400000000000000 + i / 5)::text',
      'campaign_id', '(120300000000000000 + i / 10)::text', 'account_id', 'f.account_id',
      'name', $$t.name || ' ' || i || ' ' || k.number$$, 'updated_time', $$k.started_at - interval '1 hour'$$),
    format($$cross join generate_series(0, %1$s - 1) i cross join lateral (select 2000000 + i::bigint as line) l
             join bench.ads_insights f on f.n = i / 10 %% (select count(*) from bench.ads_insights)
             cross join bench.ads t where %2$s$$, ads, changed));

  insert into ops.load (tenant_id, id, connection_id, file_name, content_hash, sync_id, bytes, lines, rows_landed, rows_rejected, started_at)
  select tenant, md5(tenant::text || number)::uuid, connection, 'bench-' || number, bench.hash(number) || bench.hash(number), 1000000 + number,
    0, 0, (day_to - day_from + 1) * ads, 0, started_at
  from bench.sync where not landed;
  insert into ops.load_stream (tenant_id, load_id, stream, rows_landed, emitted_from, emitted_to)
  select tenant, md5(tenant::text || number)::uuid, 'ads_insights', (day_to - day_from + 1) * ads, started_at, started_at + interval '1 minute'
  from bench.sync where not landed;
  insert into ops.sync_window (tenant_id, connection_id, stream, day_from, day_to, started_at)
  select tenant, connection, 'ads_insights', day_from, day_to, started_at from bench.sync where not landed;
  insert into ops.slice (tenant_id, connection_id, day)
  select distinct tenant, connection, d::date from bench.sync, generate_series(day_from, day_to, interval '1 day') d where not landed
  on conflict do nothing;
  if enqueue then
    insert into ops.dirty_slice (tenant_id, connection_id, day, cause)
    select tenant, connection, d::date, 'landed' from bench.sync, generate_series(day_from, day_to, interval '1 day') d where not landed;
    insert into ops.dirty_entity (tenant_id, connection_id, stream, extracted_from, extracted_to, cause)
    select tenant, connection, stream, started_at, started_at + interval '2 minutes', 'landed'
    from bench.sync, unnest(array['ad_account', 'campaigns', 'ad_sets', 'ads']) stream where not landed;
  end if;
  update bench.sync set landed = true where not landed;
  return facts;
end
$body$;

-- Copies some of a table's rows so many days into the past.
create function bench.copy_back(source regclass, target regclass, days text[], moments text[], shift integer, condition text) returns void language plpgsql as $body$
declare
  names text; expressions text;
begin
  select string_agg(quote_ident(attname), ', ' order by attnum),
         string_agg(case when attname = any (days) then format('%I - %s', attname, shift)
                         when attname = any (moments) then format('%I - make_interval(days => %s)', attname, shift)
                         else quote_ident(attname) end, ', ' order by attnum)
    into names, expressions
  from pg_attribute where attrelid = target and attnum > 0 and not attisdropped;
  execute format('insert into %s (%s) select %s from %s where %s', target, names, expressions, source, condition);
end
$body$;

-- Makes everything so many times as long: what is landed, of each day the first and the last reading, as compaction leaves it; and what
-- was built from it, so that nothing has to be built anew.
create function bench.lengthen(schema text, times integer) returns void language plpgsql as $body$
declare
  begun date; span integer; built regclass;
begin
  select min(day_from), max(day_to) - min(day_from) + 1 into begun, span from bench.sync;
  execute format($$create unlogged table bench.kept as select * from %I.ads_insights where exists (select from bench.sync k
    where 1000000 + k.number = (_airbyte_meta ->> 'sync_id')::bigint and k.number in (
      (select min(f.number) from bench.sync f where date_start between f.day_from and f.day_to),
      (select max(l.number) from bench.sync l where date_start between l.day_from and l.day_to)))$$, schema);
  for n in 1 .. times - 1 loop
    perform bench.copy_back('bench.kept', format('%I.ads_insights', schema)::regclass, array['date_start', 'date_stop'],
      array['_airbyte_extracted_at'], n * span, 'true');
    for built in
      select c.oid from pg_class c join pg_namespace s on s.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'date_day' and not a.attisdropped
      where s.nspname in ('staging', 'marts') and c.relkind = 'r'
        and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'connection_id')
    loop
      perform bench.copy_back(built, built, array['date_day'], array[]::text[], n * span, format('date_day >= %L', begun));
    end loop;
    insert into ops.slice (tenant_id, connection_id, day)
    select tenant_id, connection_id, day - n * span from ops.slice where day >= begun on conflict do nothing;
  end loop;
end
$body$;
