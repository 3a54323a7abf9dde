--liquibase formatted sql

--changeset identity:0013 splitStatements:false
--comment: keys with which programs act as the person who made them, in one tenant
create table app.api_key (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  user_id uuid not null references app.user_account,
  name text not null check (length(name) between 1 and 80),
  prefix text not null,
  key_hash bytea not null unique,
  scopes text[] not null check (cardinality(scopes) > 0),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id)
);
comment on table app.api_key is 'Tenant-owned: a key is shown once and kept as a hash; it may what its scopes and its maker''s roles both allow.';

alter table app.api_key enable row level security;
alter table app.api_key force row level security;
create policy bound_tenant on app.api_key to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy lookup on app.api_key to tallawah_lookup using (true) with check (true);
create policy upkeep on app.api_key to tallawah_owner using (true) with check (true);
grant select (tenant_id, id, user_id, name, prefix, scopes, created_at, expires_at, last_used_at, revoked_at),
  insert, update (revoked_at) on app.api_key to tallawah_app;
grant select, update (last_used_at) on app.api_key to tallawah_lookup;

--changeset identity:0014 endDelimiter:;;
--comment: the look-up of an API key, before a tenant is bound
grant create on schema app to tallawah_lookup
;;

create function app.use_api_key(given_hash bytea)
  returns table (tenant_id uuid, key_id uuid, name text, scopes text[], user_id uuid, email text, display_name text, demo boolean)
  language sql volatile security definer set search_path = app, pg_temp
  begin atomic
    update app.api_key k set last_used_at = now()
    where k.key_hash = given_hash and k.revoked_at is null and k.expires_at > now()
    and coalesce(k.last_used_at < now() - interval '1 minute', true);
    select k.tenant_id, k.id, k.name, k.scopes, u.id, u.email, u.display_name, u.demo
    from app.api_key k join app.user_account u on u.id = k.user_id and u.status = 'active'
    where k.key_hash = given_hash and k.revoked_at is null and k.expires_at > now();
  end
;;
revoke all on function app.use_api_key(bytea) from public
;;
grant execute on function app.use_api_key(bytea) to tallawah_app
;;
comment on function app.use_api_key(bytea) is 'API-key look-up: a key that is good now, its tenant, scopes and maker; notes that it was used.'
;;
alter function app.use_api_key(bytea) owner to tallawah_lookup
;;

revoke create on schema app from tallawah_lookup
;;
