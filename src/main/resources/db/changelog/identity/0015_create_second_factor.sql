--liquibase formatted sql

--changeset identity:0015 splitStatements:false
--comment: one-time codes as a second factor, and the codes that stand in for a lost device
create table app.second_factor (
  user_id uuid primary key references app.user_account,
  secret bytea not null,
  last_step bigint not null default 0,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz
);
comment on table app.second_factor is 'User-owned: the secret is sealed with the platform''s key and readable by the sign-in functions alone.';
comment on column app.second_factor.last_step is 'The half minute whose code was last taken: a code works once.';

create table app.recovery_code (
  user_id uuid not null references app.user_account,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);
comment on table app.recovery_code is 'User-owned: each code works once, in place of one from the device.';

do $user_owned$
declare
  owned text;
begin
  foreach owned in array array['second_factor', 'recovery_code'] loop
    execute format('alter table app.%I enable row level security', owned);
    execute format('alter table app.%I force row level security', owned);
    execute format('create policy own on app.%I to tallawah_app using (user_id = app.current_user_id()) with check (user_id = app.current_user_id())', owned);
    execute format('create policy lookup on app.%I to tallawah_lookup using (true) with check (true)', owned);
    execute format('create policy upkeep on app.%I to tallawah_owner using (true) with check (true)', owned);
  end loop;
end
$user_owned$;
grant select (user_id, created_at, confirmed_at), insert, delete, update (confirmed_at) on app.second_factor to tallawah_app;
grant select, update (last_step) on app.second_factor to tallawah_lookup;
grant select (user_id, used_at), insert, delete on app.recovery_code to tallawah_app;
grant select, update (used_at) on app.recovery_code to tallawah_lookup;

create policy change_own_account on app.user_account for update to tallawah_app
  using (id = app.current_user_id()) with check (id = app.current_user_id());
grant update (password_hash, display_name) on app.user_account to tallawah_app;

alter table app.tenant add column second_factor_required boolean not null default false;
comment on column app.tenant.second_factor_required is 'Whether all members need a second factor; owners and admins always do.';

--changeset identity:0016 endDelimiter:;;
--comment: the second step of signing in, and which memberships wait for a factor
grant create on schema app to tallawah_lookup
;;

create function app.sign_in_factor(given_user uuid) returns table (secret bytea, confirmed boolean)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select f.secret, f.confirmed_at is not null from app.second_factor f where f.user_id = given_user;
  end
;;
revoke all on function app.sign_in_factor(uuid) from public
;;
grant execute on function app.sign_in_factor(uuid) to tallawah_app
;;
comment on function app.sign_in_factor(uuid) is 'Sign-in: the sealed secret of a person''s one-time codes.'
;;
alter function app.sign_in_factor(uuid) owner to tallawah_lookup
;;

create function app.take_code(given_user uuid, given_step bigint) returns boolean
  language sql volatile security definer set search_path = app, pg_temp
  begin atomic
    with taken as (
      update app.second_factor f set last_step = given_step
      where f.user_id = given_user and f.last_step < given_step returning 1)
    select exists (select from taken);
  end
;;
revoke all on function app.take_code(uuid, bigint) from public
;;
grant execute on function app.take_code(uuid, bigint) to tallawah_app
;;
comment on function app.take_code(uuid, bigint) is 'Sign-in: takes the code of a half minute, once.'
;;
alter function app.take_code(uuid, bigint) owner to tallawah_lookup
;;

create function app.take_recovery_code(given_user uuid, given_hash bytea) returns boolean
  language sql volatile security definer set search_path = app, pg_temp
  begin atomic
    with taken as (
      update app.recovery_code c set used_at = now()
      where c.user_id = given_user and c.code_hash = given_hash and c.used_at is null returning 1)
    select exists (select from taken);
  end
;;
revoke all on function app.take_recovery_code(uuid, bytea) from public
;;
grant execute on function app.take_recovery_code(uuid, bytea) to tallawah_app
;;
comment on function app.take_recovery_code(uuid, bytea) is 'Sign-in: takes a recovery code, once.'
;;
alter function app.take_recovery_code(uuid, bytea) owner to tallawah_lookup
;;

create function app.tenants_without_factor(given_user uuid) returns setof uuid
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select distinct m.tenant_id
    from app.own_memberships(given_user) m
    join app.tenant t on t.id = m.tenant_id
    join app.user_account u on u.id = given_user and not u.demo
    where (m.role in ('owner', 'admin') or t.second_factor_required)
    and not exists (select from app.second_factor f where f.user_id = given_user and f.confirmed_at is not null);
  end
;;
revoke all on function app.tenants_without_factor(uuid) from public
;;
grant execute on function app.tenants_without_factor(uuid) to tallawah_app
;;
comment on function app.tenants_without_factor(uuid) is 'Own memberships that wait until the person has a second factor: of owners and admins, and where the tenant asks it of all.'
;;
alter function app.tenants_without_factor(uuid) owner to tallawah_lookup
;;

revoke create on schema app from tallawah_lookup
;;
