--liquibase formatted sql

--changeset credentials:0001 splitStatements:false
--comment: what a tenant signs in to an ad platform with; secrets are sealed and go in only
create table app.platform_credential (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  platform text not null references app.platform,
  label text not null check (length(label) between 1 and 120),
  kind text not null check (kind in ('refresh_token', 'access_token', 'client_secret', 'api_key', 'service_account')),
  scopes text[] not null default '{}',
  expires_at timestamptz,
  secret bytea,
  fingerprint text not null check (length(fingerprint) = 16),
  status text not null default 'active' check (status in ('active', 'revoked')),
  created_at timestamptz not null default now(),
  rotated_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (tenant_id, id),
  constraint revoked_is_gone check ((status = 'active') = (secret is not null) and (status = 'revoked') = (revoked_at is not null))
);
create unique index platform_credential_label on app.platform_credential (tenant_id, platform, label) where status = 'active';
comment on column app.platform_credential.secret is 'Sealed by the tenant''s data key; null once revoked.';
comment on column app.platform_credential.fingerprint is 'Keyed hash of the secret: tells two apart and nothing else.';

alter table app.platform_credential enable row level security;
alter table app.platform_credential force row level security;
create policy bound_tenant on app.platform_credential to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy upkeep on app.platform_credential to tallawah_owner using (true) with check (true);
grant select, insert, update on app.platform_credential to tallawah_app;
