--liquibase formatted sql

--changeset ingestion:0001 splitStatements:false
--comment: platforms, connections and whose a landing schema is
create table app.platform (
  id text primary key check (id ~ '^[a-z][a-z0-9_]{1,30}$'),
  name text not null,
  letter char(1) not null,
  colour smallint not null check (colour between 1 and 8),
  ordinal smallint not null,
  lookback_days smallint not null check (lookback_days > 0),
  delivery_final_days smallint not null check (delivery_final_days > 0),
  outcome_final_days smallint not null check (outcome_final_days > 0),
  streams jsonb not null check (jsonb_typeof(streams) = 'object')
);
comment on table app.platform is 'Platform-owned: the registry of advertising platforms. A platform is data: one row here, one dbt staging folder.';
comment on column app.platform.colour is 'Place in the categorical palette, 1 to 8.';
comment on column app.platform.lookback_days is 'Days a sync reads again, because the platform restates them.';
comment on column app.platform.delivery_final_days is 'Days after which spend, impressions, clicks and views are no longer expected to change.';
comment on column app.platform.outcome_final_days is 'Days after which conversions and their value are no longer expected to change.';
comment on column app.platform.streams is 'By stream name: class (fact, control, entity, account), day (field of the day), account (field of the account id), index (lists of landed columns), columns (field to type).';
grant select on app.platform to tallawah_app, tallawah_dbt, tallawah_loader;

create table app.data_source (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  platform text not null references app.platform,
  name text not null check (name ~ '^[a-z][a-z0-9-]{0,38}[a-z0-9]$'),
  kind text not null default 'file' check (kind in ('file', 'connector', 'airbyte', 'demo')),
  settings jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
comment on table app.data_source is 'A connection: one source of one platform''s records for one tenant.';
comment on column app.data_source.settings is 'streams: {our stream name: the landed table it has here}, for custom insights and queries.';

create table app.landing_schema (
  tenant_id uuid not null references app.tenant,
  connection_id uuid not null,
  schema_name text not null unique check (octet_length(schema_name) <= 63),
  created_at timestamptz not null default now(),
  primary key (tenant_id, connection_id),
  foreign key (tenant_id, connection_id) references app.data_source (tenant_id, id)
);
comment on table app.landing_schema is 'Whose a landing schema is: the only source of that answer, the name is never parsed.';

create table app.account_source (
  tenant_id uuid not null references app.tenant,
  platform text not null references app.platform,
  account_id text not null,
  stream_class text not null check (stream_class in ('performance', 'geography')),
  days daterange not null default daterange(null, null),
  connection_id uuid not null,
  decided_by text not null default 'first landed',
  primary key (tenant_id, platform, account_id, stream_class, days),
  foreign key (tenant_id, connection_id) references app.data_source (tenant_id, id),
  constraint account_source_counted_once exclude using gist
    (tenant_id with =, platform with =, account_id with =, stream_class with =, days with &&)
);
comment on table app.account_source is 'Which connection''s rows of an account are counted, and in which days; all others are kept and shown as shadowed.';

create table app.conversion_action (
  tenant_id uuid not null references app.tenant,
  platform text not null references app.platform,
  action text not null,
  counts boolean not null default true,
  primary key (tenant_id, platform, action)
);
comment on table app.conversion_action is 'What a tenant counts as conversion: a Meta action type, or a metric field of another platform. No row for a platform: the defaults.';

--changeset ingestion:0002 splitStatements:false
--comment: loads, windows, rejects and the queue of what must be computed again
create table ops.load (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  connection_id uuid not null,
  file_name text not null,
  content_hash text not null,
  sync_id bigint not null,
  bytes bigint not null,
  lines bigint not null,
  rows_landed bigint not null,
  rows_rejected bigint not null,
  started_at timestamptz,
  landed_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, connection_id, content_hash),
  foreign key (tenant_id, connection_id) references app.data_source (tenant_id, id)
);
comment on table ops.load is 'One landed file, which is one sync. A row here and the file''s rows are one transaction.';
comment on column ops.load.sync_id is 'From the content''s hash; in _airbyte_meta of each of its rows.';
comment on column ops.load.started_at is 'Least emitted_at of the file.';
create index load_sync on ops.load (tenant_id, connection_id, sync_id);

create table ops.load_stream (
  tenant_id uuid not null references app.tenant,
  load_id uuid not null,
  stream text not null,
  rows_landed bigint not null,
  emitted_from timestamptz,
  emitted_to timestamptz,
  primary key (tenant_id, load_id, stream),
  foreign key (tenant_id, load_id) references ops.load (tenant_id, id)
);

create table ops.reject (
  tenant_id uuid not null references app.tenant,
  load_id uuid not null,
  line bigint not null,
  stream text,
  reason text not null,
  text text not null,
  primary key (tenant_id, load_id, line),
  foreign key (tenant_id, load_id) references ops.load (tenant_id, id)
);
comment on column ops.reject.text is 'The line as it came, its first 10,000 characters, without U+0000.';

create table ops.sync_window (
  tenant_id uuid not null references app.tenant,
  id bigint generated always as identity,
  connection_id uuid not null,
  stream text not null,
  day_from date not null,
  day_to date not null,
  started_at timestamptz not null,
  declared_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, connection_id, stream, day_from, day_to, started_at),
  foreign key (tenant_id, connection_id) references app.data_source (tenant_id, id),
  check (day_from <= day_to)
);
comment on table ops.sync_window is 'Days of a stream that a complete sync said it read in full: an older row of these days is live only if extracted since started_at.';

create table ops.slice (
  tenant_id uuid not null references app.tenant,
  connection_id uuid not null,
  day date not null,
  primary key (tenant_id, connection_id, day),
  foreign key (tenant_id, connection_id) references app.data_source (tenant_id, id)
);
comment on table ops.slice is 'Every (connection, day) that has ever had landed facts: what a change to a whole connection makes dirty.';

create table ops.dirty_slice (
  tenant_id uuid not null references app.tenant,
  id bigint generated always as identity,
  connection_id uuid not null,
  day date not null,
  cause text not null,
  enqueued_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, connection_id) references app.data_source (tenant_id, id)
);
comment on table ops.dirty_slice is 'The queue of slices (tenant, connection, day) to compute again; cleared by the publication that did.';

create table ops.dirty_entity (
  tenant_id uuid not null references app.tenant,
  id bigint generated always as identity,
  connection_id uuid not null,
  stream text not null,
  extracted_from timestamptz not null,
  extracted_to timestamptz not null,
  cause text not null,
  enqueued_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, connection_id) references app.data_source (tenant_id, id)
);
comment on table ops.dirty_entity is 'The queue of landed entity rows, by their range of _airbyte_extracted_at, that the dimensions have not taken yet.';

--changeset ingestion:0003 splitStatements:false
--comment: what makes a whole connection or platform dirty, in the change's own transaction
create function ops.enqueue_slices(given_tenant uuid, given_connection uuid, given_cause text) returns bigint
  language plpgsql security invoker set search_path = ops, pg_temp as $body$
declare
  enqueued bigint;
begin
  insert into ops.dirty_slice (tenant_id, connection_id, day, cause)
  select s.tenant_id, s.connection_id, s.day, given_cause
  from ops.slice s
  where s.tenant_id = given_tenant and s.connection_id = given_connection;
  get diagnostics enqueued = row_count;
  return enqueued;
end
$body$;

create function ops.conversion_action_changed() returns trigger
  language plpgsql security invoker set search_path = ops, pg_temp as $body$
declare
  changed app.conversion_action;
begin
  changed := case when tg_op = 'DELETE' then old else new end;
  perform ops.enqueue_slices(d.tenant_id, d.id, 'conversion mapping')
  from app.data_source d where d.tenant_id = changed.tenant_id and d.platform = changed.platform;
  return null;
end
$body$;
create trigger conversion_action_changed after insert or update or delete on app.conversion_action
  for each row execute function ops.conversion_action_changed();

create function ops.account_source_changed() returns trigger
  language plpgsql security invoker set search_path = ops, pg_temp as $body$
declare
  changed app.account_source;
begin
  changed := case when tg_op = 'DELETE' then old else new end;
  perform ops.enqueue_slices(d.tenant_id, d.id, 'ownership')
  from app.data_source d where d.tenant_id = changed.tenant_id and d.platform = changed.platform;
  return null;
end
$body$;
create trigger account_source_changed after update or delete on app.account_source
  for each row execute function ops.account_source_changed();

--changeset ingestion:0004 splitStatements:false
--comment: two walls: row security on every tenant-owned table, and the least grants
do $walls$
declare
  owned text;
begin
  foreach owned in array array['app.data_source', 'app.landing_schema', 'app.account_source', 'app.conversion_action',
                               'ops.load', 'ops.load_stream', 'ops.reject', 'ops.sync_window', 'ops.slice', 'ops.dirty_slice', 'ops.dirty_entity'] loop
    execute format('alter table %s enable row level security', owned);
    execute format('alter table %s force row level security', owned);
    execute format('create policy bound_tenant on %s to tallawah_app, tallawah_loader using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant())', owned);
    execute format('create policy build on %s to tallawah_dbt using (true)', owned);
    execute format('create policy upkeep on %s to tallawah_owner using (true) with check (true)', owned);
    execute format('grant select on %s to tallawah_app, tallawah_dbt', owned);
  end loop;
end
$walls$;
grant insert, update, delete on app.data_source, app.landing_schema, app.account_source, app.conversion_action to tallawah_app;
grant insert on ops.sync_window, ops.dirty_slice, ops.dirty_entity to tallawah_app;
grant select, insert on ops.load, ops.load_stream, ops.reject, ops.sync_window, ops.slice, ops.dirty_slice, ops.dirty_entity to tallawah_loader;
grant delete on ops.dirty_slice, ops.dirty_entity to tallawah_dbt;
