--liquibase formatted sql

--changeset audit:0001 splitStatements:false
--comment: what was done, by whom, in a tenant and on the platform, and the chain that seals it
create table app.audit_log (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  address text,
  action text not null,
  subject text,
  before jsonb not null,
  after jsonb not null,
  trace_id text,
  mac bytea not null,
  primary key (tenant_id, id)
);
comment on table app.audit_log is 'Written in the act''s own transaction, never changed. The id (UUIDv7) begins with the time.';
comment on column app.audit_log.mac is 'HMAC of the entry by itself; its place is sealed in app.audit_seal.';

create table app.audit_pending (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  primary key (tenant_id, id)
);
comment on table app.audit_pending is 'Entries that wait for their seal, in whatever order they commit.';

create table app.audit_seal (
  tenant_id uuid not null references app.tenant,
  seq bigint not null check (seq > 0),
  entry_id uuid not null,
  mac bytea not null,
  sealed_at timestamptz not null default now(),
  primary key (tenant_id, seq),
  unique (tenant_id, entry_id)
);
comment on table app.audit_seal is 'The order of entries: each seal is an HMAC of the one before it, its number and its entry.';

create table app.audit_checkpoint (
  tenant_id uuid not null references app.tenant,
  seq bigint not null,
  chain_mac bytea not null,
  made_at timestamptz not null,
  mac bytea not null,
  primary key (tenant_id, seq)
);
comment on table app.audit_checkpoint is 'Where the chain now begins: the last seal of entries that were kept long enough, with an HMAC of its own.';

create table app.platform_audit_log (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  address text,
  action text not null,
  subject text,
  before jsonb not null,
  after jsonb not null,
  trace_id text,
  mac bytea not null
);
comment on table app.platform_audit_log is 'Platform-owned: what was done outside every tenant. Not to be read while one is bound.';
create table app.platform_audit_pending (id uuid primary key);
create table app.platform_audit_seal (
  seq bigint primary key check (seq > 0),
  entry_id uuid not null unique,
  mac bytea not null,
  sealed_at timestamptz not null default now()
);
create table app.platform_audit_checkpoint (
  seq bigint primary key,
  chain_mac bytea not null,
  made_at timestamptz not null,
  mac bytea not null
);

do $walls$
declare
  part text;
  allowed text;
begin
  foreach part in array array['log', 'pending', 'seal', 'checkpoint'] loop
    allowed := case part when 'checkpoint' then 'select' when 'pending' then 'select, insert, delete' else 'select, insert' end;
    execute format('alter table app.audit_%s enable row level security', part);
    execute format('alter table app.audit_%s force row level security', part);
    execute format('create policy bound_tenant on app.audit_%s to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant())', part);
    execute format('create policy lookup on app.audit_%s to tallawah_lookup using (true) with check (true)', part);
    execute format('create policy upkeep on app.audit_%s to tallawah_owner using (true) with check (true)', part);
    execute format('grant %s on app.audit_%s to tallawah_app', allowed, part);
    execute format('alter table app.platform_audit_%s enable row level security', part);
    execute format('alter table app.platform_audit_%s force row level security', part);
    execute format('create policy no_tenant on app.platform_audit_%s to tallawah_app using (app.current_tenant() is null) with check (app.current_tenant() is null)', part);
    execute format('create policy lookup on app.platform_audit_%s to tallawah_lookup using (true) with check (true)', part);
    execute format('create policy upkeep on app.platform_audit_%s to tallawah_owner using (true) with check (true)', part);
    execute format('grant %s on app.platform_audit_%s to tallawah_app', allowed, part);
  end loop;
end
$walls$;
grant select on app.audit_pending to tallawah_lookup;
grant select, delete on app.audit_log, app.audit_seal, app.platform_audit_log, app.platform_audit_seal to tallawah_lookup;
grant insert on app.audit_checkpoint, app.platform_audit_checkpoint to tallawah_lookup;

--changeset audit:0002 endDelimiter:;;
--comment: what of the audit log's upkeep runs without a tenant, each the least it can do
grant create on schema app to tallawah_lookup
;;

create function app.audit_waiting() returns table (tenant_id uuid)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select distinct p.tenant_id from app.audit_pending p;
  end
;;
comment on function app.audit_waiting() is 'Sealing: tenants with entries that wait for their seal.'
;;

create function app.audit_chains() returns table (tenant_id uuid, slug text)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select t.id, t.slug from app.tenant t order by t.slug;
  end
;;
comment on function app.audit_chains() is 'Audit retention and verification: every tenant, the suspended too.'
;;

create function app.expire_audit(given_tenant uuid, through bigint, given_chain bytea, given_time timestamptz, given_mac bytea)
  returns bigint language plpgsql security definer set search_path = app, pg_temp as $body$
declare
  removed bigint;
begin
  if not exists (select from app.audit_seal s where s.tenant_id = given_tenant and s.seq = through and s.mac = given_chain)
    or exists (select from app.audit_log l join app.audit_seal s on s.tenant_id = l.tenant_id and s.entry_id = l.id
               where s.tenant_id = given_tenant and s.seq <= through and l.at > now() - interval '30 days') then
    raise exception 'entries through % may not be removed', through;
  end if;
  delete from app.audit_log l using app.audit_seal s
  where s.tenant_id = given_tenant and s.seq <= through and l.tenant_id = given_tenant and l.id = s.entry_id;
  get diagnostics removed = row_count;
  delete from app.audit_seal s where s.tenant_id = given_tenant and s.seq <= through;
  insert into app.audit_checkpoint (tenant_id, seq, chain_mac, made_at, mac)
  values (given_tenant, through, given_chain, given_time, given_mac);
  return removed;
end
$body$
;;
comment on function app.expire_audit(uuid, bigint, bytea, timestamptz, bytea) is 'Audit retention: removes the beginning of a chain, never what is younger than 30 days, and leaves its end as a checkpoint.'
;;

create function app.expire_platform_audit(through bigint, given_chain bytea, given_time timestamptz, given_mac bytea)
  returns bigint language plpgsql security definer set search_path = app, pg_temp as $body$
declare
  removed bigint;
begin
  if not exists (select from app.platform_audit_seal s where s.seq = through and s.mac = given_chain)
    or exists (select from app.platform_audit_log l join app.platform_audit_seal s on s.entry_id = l.id
               where s.seq <= through and l.at > now() - interval '30 days') then
    raise exception 'entries through % may not be removed', through;
  end if;
  delete from app.platform_audit_log l using app.platform_audit_seal s where s.seq <= through and l.id = s.entry_id;
  get diagnostics removed = row_count;
  delete from app.platform_audit_seal s where s.seq <= through;
  insert into app.platform_audit_checkpoint (seq, chain_mac, made_at, mac) values (through, given_chain, given_time, given_mac);
  return removed;
end
$body$
;;
comment on function app.expire_platform_audit(bigint, bytea, timestamptz, bytea) is 'Audit retention of the platform''s own chain.'
;;

revoke all on function app.audit_waiting(), app.audit_chains(), app.expire_audit(uuid, bigint, bytea, timestamptz, bytea), app.expire_platform_audit(bigint, bytea, timestamptz, bytea) from public
;;
grant execute on function app.audit_waiting(), app.audit_chains(), app.expire_audit(uuid, bigint, bytea, timestamptz, bytea), app.expire_platform_audit(bigint, bytea, timestamptz, bytea) to tallawah_app
;;
alter function app.audit_waiting() owner to tallawah_lookup
;;
alter function app.audit_chains() owner to tallawah_lookup
;;
alter function app.expire_audit(uuid, bigint, bytea, timestamptz, bytea) owner to tallawah_lookup
;;
alter function app.expire_platform_audit(bigint, bytea, timestamptz, bytea) owner to tallawah_lookup
;;

revoke create on schema app from tallawah_lookup
;;
