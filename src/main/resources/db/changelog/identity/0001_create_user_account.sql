--liquibase formatted sql

--changeset identity:0001 splitStatements:false
--comment: people, their roles in tenants, and what a role may do
create table app.user_account (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  display_name text not null check (length(display_name) between 1 and 120),
  password_hash text,
  status text not null default 'active' check (status in ('active', 'deactivated')),
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  constraint user_account_email unique (email)
);
comment on table app.user_account is 'User-owned: a person who can sign in. The hash is readable by the sign-in functions alone.';

create table app.role (
  tenant_id uuid not null references app.tenant,
  name text not null check (name ~ '^[a-z][a-z0-9_-]{1,38}$'),
  built_in boolean not null default true,
  primary key (tenant_id, name)
);

create table app.role_permission (
  tenant_id uuid not null references app.tenant,
  role text not null,
  permission text not null,
  primary key (tenant_id, role, permission),
  foreign key (tenant_id, role) references app.role (tenant_id, name) on delete cascade
);

create table app.user_role (
  tenant_id uuid not null references app.tenant,
  user_id uuid not null references app.user_account,
  role text not null,
  granted_at timestamptz not null default now(),
  primary key (tenant_id, user_id, role),
  foreign key (tenant_id, role) references app.role (tenant_id, name)
);

create table app.platform_role (
  user_id uuid primary key references app.user_account,
  role text not null check (role = 'operator')
);
comment on table app.platform_role is 'Platform-owned: operators of the installation, who belong to no tenant.';

alter table app.user_account enable row level security;
alter table app.user_account force row level security;
create policy own_account on app.user_account for select to tallawah_app using (id = app.current_user_id());
create policy lookup on app.user_account for select to tallawah_lookup using (true);
create policy upkeep on app.user_account to tallawah_owner using (true) with check (true);
grant select (id, email, display_name, status, demo, created_at) on app.user_account to tallawah_app;
grant select on app.user_account to tallawah_lookup;

alter table app.platform_role enable row level security;
alter table app.platform_role force row level security;
create policy lookup on app.platform_role for select to tallawah_lookup using (true);
create policy upkeep on app.platform_role to tallawah_owner using (true) with check (true);
grant select on app.platform_role to tallawah_lookup;

do $tenant_owned$
declare
  owned text;
begin
  foreach owned in array array['role', 'role_permission', 'user_role'] loop
    execute format('alter table app.%I enable row level security', owned);
    execute format('alter table app.%I force row level security', owned);
    execute format('create policy bound_tenant on app.%I to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant())', owned);
    execute format('create policy lookup on app.%I for select to tallawah_lookup using (true)', owned);
    execute format('create policy upkeep on app.%I to tallawah_owner using (true) with check (true)', owned);
    execute format('grant select on app.%I to tallawah_app, tallawah_lookup', owned);
  end loop;
end
$tenant_owned$;

--changeset identity:0002 endDelimiter:;;
--comment: what runs before a tenant is bound, each the least it can return
grant create on schema app to tallawah_lookup
;;

create function app.sign_in_account(given_email text)
  returns table (user_id uuid, email text, display_name text, password_hash text, demo boolean, operator boolean)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select u.id, u.email, u.display_name, u.password_hash, u.demo, exists (select from app.platform_role p where p.user_id = u.id)
    from app.user_account u
    where u.email = lower(given_email) and u.status = 'active';
  end
;;
revoke all on function app.sign_in_account(text) from public
;;
grant execute on function app.sign_in_account(text) to tallawah_app
;;
comment on function app.sign_in_account(text) is 'Sign-in: the active account of an address, with its password hash; no row when there is none.'
;;
alter function app.sign_in_account(text) owner to tallawah_lookup
;;

create function app.own_memberships(given_user uuid)
  returns table (tenant_id uuid, slug text, name text, time_zone text, reporting_currency char(3), week_start smallint, demo boolean, role text, permissions text[])
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select t.id, t.slug, t.name, t.time_zone, t.reporting_currency, t.week_start, t.demo, ur.role,
           coalesce((select array_agg(rp.permission order by rp.permission) from app.role_permission rp
                     where rp.tenant_id = ur.tenant_id and rp.role = ur.role), array[]::text[])
    from app.user_role ur
    join app.tenant t on t.id = ur.tenant_id and t.status = 'active'
    join app.user_account u on u.id = ur.user_id and u.status = 'active'
    where ur.user_id = given_user
    order by t.name, ur.role;
  end
;;
revoke all on function app.own_memberships(uuid) from public
;;
grant execute on function app.own_memberships(uuid) to tallawah_app
;;
comment on function app.own_memberships(uuid) is 'Own memberships and per-request session check: active tenants of an active user, with role and permissions.'
;;
alter function app.own_memberships(uuid) owner to tallawah_lookup
;;

create function app.active_tenants()
  returns table (tenant_id uuid, slug text, name text)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select t.id, t.slug, t.name from app.tenant t where t.status = 'active' order by t.slug;
  end
;;
revoke all on function app.active_tenants() from public
;;
grant execute on function app.active_tenants() to tallawah_app
;;
comment on function app.active_tenants() is 'The schedulers'' and the command line''s list of tenants.'
;;
alter function app.active_tenants() owner to tallawah_lookup
;;

revoke create on schema app from tallawah_lookup
;;
