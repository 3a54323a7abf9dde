--liquibase formatted sql

--changeset keys:0001 splitStatements:false
--comment: data keys, wrapped by the key provider: of tenants and of the platform; the highest version seals
create table app.data_key (
  tenant_id uuid not null references app.tenant,
  version integer not null check (version > 0),
  provider text not null check (provider in ('file', 'vault', 'aws')),
  wrapped bytea not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (tenant_id, version)
);
comment on column app.data_key.retired_at is 'Since when nothing is sealed by it any more; kept so that a restored backup can be read.';

create table app.platform_key (
  use text not null check (use in ('seal', 'mac')),
  version integer not null check (version > 0),
  provider text not null check (provider in ('file', 'vault', 'aws')),
  wrapped bytea not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (use, version)
);
comment on table app.platform_key is 'Platform-owned: the keys that seal what is no tenant''s, and the root of message authentication codes.';

alter table app.data_key enable row level security;
alter table app.data_key force row level security;
create policy bound_tenant on app.data_key to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy upkeep on app.data_key to tallawah_owner using (true) with check (true);
grant select, insert on app.data_key to tallawah_app;

alter table app.platform_key enable row level security;
alter table app.platform_key force row level security;
create policy application on app.platform_key to tallawah_app using (true) with check (true);
create policy upkeep on app.platform_key to tallawah_owner using (true) with check (true);
grant select, insert on app.platform_key to tallawah_app;
