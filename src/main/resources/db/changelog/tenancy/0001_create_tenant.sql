--liquibase formatted sql

--changeset tenancy:0001 splitStatements:false
--comment: the tenant, and the one expression every policy reads: the bound tenant, or null
create function app.current_tenant() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.tenant_id', true), '')::uuid;

create function app.current_user_id() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.user_id', true), '')::uuid;

create table app.tenant (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
  name text not null check (length(name) between 1 and 120),
  time_zone text not null,
  reporting_currency char(3) not null check (reporting_currency ~ '^[A-Z]{3}$'),
  week_start smallint not null default 1 check (week_start between 1 and 7),
  status text not null default 'active' check (status in ('active', 'suspended')),
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
comment on table app.tenant is 'Platform-owned: a customer. Seen by the application only while it is the bound tenant.';
comment on column app.tenant.week_start is 'ISO day of week the tenant''s week begins with: 1 Monday … 7 Sunday.';

alter table app.tenant enable row level security;
alter table app.tenant force row level security;
create policy bound_tenant on app.tenant for select to tallawah_app, tallawah_loader using (id = app.current_tenant());
create policy build on app.tenant for select to tallawah_dbt using (true);
create policy lookup on app.tenant for select to tallawah_lookup using (true);
create policy upkeep on app.tenant to tallawah_owner using (true) with check (true);
grant select on app.tenant to tallawah_app, tallawah_loader, tallawah_dbt, tallawah_lookup;
