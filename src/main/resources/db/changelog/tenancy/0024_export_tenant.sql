--liquibase formatted sql

--changeset tenancy:0024 splitStatements:false
--comment: exports of all of a tenant's data
create table app.tenant_export (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'ready', 'failed', 'expired')),
  tables_done integer not null default 0,
  tables_all integer not null default 0,
  rows_done bigint not null default 0,
  bytes bigint,
  sha256 text,
  finished_at timestamptz,
  expires_at timestamptz,
  problem text,
  primary key (tenant_id, id)
);
comment on table app.tenant_export is 'Tenant-owned: an archive of the tenant''s rows; its file is in the data folder until it expires.';
create unique index tenant_export_open on app.tenant_export (tenant_id) where state in ('waiting', 'running');
comment on index app.tenant_export_open is 'A tenant has one export in the making.';

alter table app.tenant_export enable row level security;
alter table app.tenant_export force row level security;
create policy bound_tenant on app.tenant_export to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy lookup on app.tenant_export for select to tallawah_lookup using (true);
create policy upkeep on app.tenant_export to tallawah_owner using (true) with check (true);
grant select, insert, update on app.tenant_export to tallawah_app;
grant select on app.tenant_export to tallawah_lookup;

insert into app.role_permission (tenant_id, role, permission)
select r.tenant_id, r.name, 'tenant:export' from app.role r where r.built_in and r.name = 'owner'
on conflict do nothing;

--changeset tenancy:0025 endDelimiter:;;
--comment: the schedulers' list of exports
grant create on schema app to tallawah_lookup
;;
create function app.due_exports() returns table (tenant_id uuid, export_id uuid, state text)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select e.tenant_id, e.id, e.state from app.tenant_export e
    where e.state in ('waiting', 'running') or e.state = 'ready' and e.expires_at <= now()
    order by e.asked_at, e.id;
  end
;;
comment on function app.due_exports() is 'Upkeep: exports of tenants that wait, that were cut off, and that have expired.'
;;
revoke all on function app.due_exports() from public
;;
grant execute on function app.due_exports() to tallawah_app
;;
alter function app.due_exports() owner to tallawah_lookup
;;
revoke create on schema app from tallawah_lookup
;;
