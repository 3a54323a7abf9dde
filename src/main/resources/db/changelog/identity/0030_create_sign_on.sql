--liquibase formatted sql

--changeset identity:0030 splitStatements:false
--comment: tenants' own sign-on services (OpenID Connect), the mail domains they answer for, and whose accounts they open
create table app.sign_on_service (
  tenant_id uuid not null references app.tenant,
  id uuid not null unique,
  name text not null check (length(name) between 1 and 80),
  issuer text not null check (length(issuer) between 9 and 500),
  client_id text not null check (length(client_id) between 1 and 300),
  client_secret bytea not null,
  joining_role text,
  trusted_factor boolean not null default false,
  trusted_email boolean not null default false,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  secret_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, joining_role) references app.role (tenant_id, name) on delete set null (joining_role)
);
comment on table app.sign_on_service is 'Tenant-owned: an OpenID Connect issuer that signs in members of this tenant, to this tenant alone. Its issuer is never changed.';
comment on column app.sign_on_service.client_secret is 'Sealed by the tenant''s data key.';
comment on column app.sign_on_service.joining_role is 'The role of people who come without an invitation; null: they don''t get in.';
comment on column app.sign_on_service.trusted_factor is 'Whether the service asks everybody for a second factor, so that ours isn''t asked.';
comment on column app.sign_on_service.trusted_email is 'Whether an address counts as verified though the service says nothing of it.';

create table app.sign_on_domain (
  tenant_id uuid not null references app.tenant,
  domain text not null check (domain = lower(domain) and length(domain) between 3 and 189),
  service_id uuid not null,
  asked_at timestamptz not null default now(),
  confirmed_at timestamptz,
  primary key (tenant_id, domain),
  foreign key (tenant_id, service_id) references app.sign_on_service (tenant_id, id) on delete cascade
);
comment on table app.sign_on_domain is 'Tenant-owned: a mail domain that a tenant claims for a service; it counts once an operator confirmed it.';
create unique index sign_on_domain_confirmed on app.sign_on_domain (domain) where confirmed_at is not null;
create index sign_on_domain_by_service on app.sign_on_domain (tenant_id, service_id);

create table app.sign_on_link (
  tenant_id uuid not null references app.tenant,
  service_id uuid not null,
  subject text not null check (length(subject) between 1 and 255),
  user_id uuid not null references app.user_account,
  linked_at timestamptz not null default now(),
  primary key (tenant_id, service_id, subject),
  unique (tenant_id, service_id, user_id),
  foreign key (tenant_id, service_id) references app.sign_on_service (tenant_id, id) on delete cascade
);
comment on table app.sign_on_link is 'Tenant-owned: which subject of a service is which account. An address alone never is.';

do $tenant_owned$
declare
  owned text;
begin
  foreach owned in array array['sign_on_service', 'sign_on_domain', 'sign_on_link'] loop
    execute format('alter table app.%I enable row level security', owned);
    execute format('alter table app.%I force row level security', owned);
    execute format('create policy bound_tenant on app.%I to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant())', owned);
    execute format('create policy lookup on app.%I to tallawah_lookup using (true) with check (true)', owned);
    execute format('create policy upkeep on app.%I to tallawah_owner using (true) with check (true)', owned);
    execute format('grant select on app.%I to tallawah_lookup', owned);
  end loop;
end
$tenant_owned$;
grant select (tenant_id, id, name, issuer, client_id, joining_role, trusted_factor, trusted_email, active, created_at, secret_at),
  insert, delete, update (name, client_id, client_secret, joining_role, trusted_factor, trusted_email, active, secret_at)
  on app.sign_on_service to tallawah_app;
grant select, insert (tenant_id, domain, service_id), delete on app.sign_on_domain to tallawah_app;
grant update (confirmed_at) on app.sign_on_domain to tallawah_lookup;
grant select, delete on app.sign_on_link to tallawah_app;
grant insert on app.sign_on_link to tallawah_lookup;

alter table app.session add column only_tenant uuid references app.tenant, add column service_id uuid,
  add constraint session_through_a_service check ((only_tenant is null) = (service_id is null));
comment on column app.session.only_tenant is 'The one tenant that a sign-on service of that tenant signed in to; null: signed in by password.';

insert into app.role_permission (tenant_id, role, permission)
select r.tenant_id, r.name, 'sign_on:manage' from app.role r where r.built_in and r.name = 'owner'
on conflict do nothing;

--changeset identity:0031 endDelimiter:;;
--comment: signing in through a tenant's service: what runs before a tenant is bound
grant create on schema app to tallawah_lookup
;;
create function app.sign_on_of_domain(given_domain text) returns uuid
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select s.id from app.sign_on_domain d
    join app.sign_on_service s on s.tenant_id = d.tenant_id and s.id = d.service_id and s.active
    join app.tenant t on t.id = d.tenant_id and t.status = 'active'
    where d.domain = lower(given_domain) and d.confirmed_at is not null;
  end
;;
comment on function app.sign_on_of_domain(text) is 'OpenID domain look-up: the service that answers for a mail domain, or null.'
;;
create function app.sign_on_client(given_service uuid)
  returns table (tenant_id uuid, name text, issuer text, client_id text, client_secret bytea, trusted_factor boolean, trusted_email boolean)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select s.tenant_id, s.name, s.issuer, s.client_id, s.client_secret, s.trusted_factor, s.trusted_email
    from app.sign_on_service s join app.tenant t on t.id = s.tenant_id and t.status = 'active'
    where s.id = given_service and s.active;
  end
;;
comment on function app.sign_on_client(uuid) is 'OpenID sign-in: how an active service of an active tenant is spoken to; its secret is sealed.'
;;
create function app.sign_on_entry(given_service app.sign_on_service, given_email text, given_user uuid) returns text
  language sql stable set search_path = app, pg_temp
  begin atomic
    select case
      when exists (select from app.user_role m where m.tenant_id = given_service.tenant_id and m.user_id = given_user and m.ended_at is null)
        then 'member'
      when exists (
        select from app.invitation i
        where i.tenant_id = given_service.tenant_id and i.email = lower(given_email)
          and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
          and (i.invited_by is null
            or exists (select from app.user_role m where m.tenant_id = i.tenant_id and m.user_id = i.invited_by and m.ended_at is null)
            or exists (select from app.platform_role p where p.user_id = i.invited_by)))
        then 'invited'
      when given_service.joining_role is not null
        and not exists (select from app.user_role m where m.tenant_id = given_service.tenant_id and m.user_id = given_user)
        then 'joins'
    end;
  end
;;
comment on function app.sign_on_entry(app.sign_on_service, text, uuid) is 'By what somebody may enter the tenant of a service: as a member, invited, by the role of who joins; or null.'
;;
create function app.sign_on_account(given_service uuid, given_subject text, given_email text)
  returns table (way text, user_id uuid, email text, display_name text, demo boolean)
  language plpgsql stable security definer set search_path = app, pg_temp as $body$
  declare
    service app.sign_on_service;
    account app.user_account;
    linked boolean;
  begin
    select s.* into service from app.sign_on_service s join app.tenant t on t.id = s.tenant_id and t.status = 'active'
    where s.id = given_service and s.active;
    if not found then
      return;
    end if;
    select u.* into account from app.sign_on_link l join app.user_account u on u.id = l.user_id
    where l.tenant_id = service.tenant_id and l.service_id = service.id and l.subject = given_subject;
    linked := found;
    if not linked then
      if not exists (
        select from app.sign_on_domain d where d.tenant_id = service.tenant_id and d.service_id = service.id
          and d.confirmed_at is not null and d.domain = lower(split_part(given_email, '@', 2))) then
        return;
      end if;
      select u.* into account from app.user_account u where u.email = lower(given_email);
      if not found then
        if app.sign_on_entry(service, given_email, null) is not null then
          return query select 'new', null::uuid, lower(given_email), null::text, false;
        end if;
        return;
      end if;
      if exists (select from app.sign_on_link l
                 where l.tenant_id = service.tenant_id and l.service_id = service.id and l.user_id = account.id)
        or app.sign_on_entry(service, given_email, account.id) is null then
        return;
      end if;
    elsif not exists (select from app.user_role m
                      where m.tenant_id = service.tenant_id and m.user_id = account.id and m.ended_at is null) then
      return;
    end if;
    if account.status = 'active' and not exists (select from app.platform_role p where p.user_id = account.id) then
      return query select case when linked then 'linked' else 'known' end, account.id, account.email, account.display_name, account.demo;
    end if;
  end
$body$
;;
comment on function app.sign_on_account(uuid, text, text) is 'OpenID sign-in: the account of a subject; of an unknown one whether the account of its address can be proved, or one be made.'
;;
create function app.sign_on_join(given_service uuid, given_subject text, given_email text, given_user uuid, given_name text, proved boolean)
  returns text language plpgsql volatile security definer set search_path = app, pg_temp as $body$
  declare
    service app.sign_on_service;
    found_account record;
    account uuid;
    entry text;
    given_role text;
  begin
    perform pg_advisory_xact_lock(hashtextextended('sign-on ' || lower(given_email), 0));
    select s.* into service from app.sign_on_service s where s.id = given_service;
    select * into found_account from app.sign_on_account(given_service, given_subject, given_email);
    if not found or found_account.way <> (case when proved then 'known' else 'new' end)
      or proved and found_account.user_id <> given_user then
      return null;
    end if;
    account := given_user;
    entry := app.sign_on_entry(service, given_email, case when proved then account end);
    if not proved then
      insert into app.user_account (id, email, display_name) values (account, lower(given_email), given_name);
    end if;
    if entry = 'invited' then
      update app.invitation i set accepted_at = now()
      where i.tenant_id = service.tenant_id and i.email = lower(given_email) and i.accepted_at is null and i.revoked_at is null
      returning i.role into given_role;
      delete from app.user_role m where m.tenant_id = service.tenant_id and m.user_id = account and m.ended_at is not null;
    elsif entry = 'joins' then
      given_role := service.joining_role;
    end if;
    if given_role is not null then
      insert into app.user_role (tenant_id, user_id, role) values (service.tenant_id, account, given_role) on conflict do nothing;
    end if;
    insert into app.sign_on_link (tenant_id, service_id, subject, user_id) values (service.tenant_id, service.id, given_subject, account);
    return coalesce(given_role, '');
  end
$body$
;;
comment on function app.sign_on_join(uuid, text, text, uuid, text, boolean) is 'OpenID sign-in: ties a subject to an account that was proved by its password, or to a new one; the role it got, or null: refused.'
;;
create function app.operators_domains(given_operator uuid)
  returns table (tenant_id uuid, tenant_name text, domain text, service_name text, issuer text, asked_at timestamptz, confirmed_at timestamptz)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select t.id, t.name, d.domain, s.name, s.issuer, d.asked_at, d.confirmed_at
    from app.sign_on_domain d join app.tenant t on t.id = d.tenant_id
    join app.sign_on_service s on s.tenant_id = d.tenant_id and s.id = d.service_id
    where exists (select from app.platform_role p where p.user_id = given_operator)
    order by d.confirmed_at is not null, t.name, d.domain;
  end
;;
comment on function app.operators_domains(uuid) is 'The operator''s list of mail domains that tenants claim; none for anybody else.'
;;
create function app.confirm_domain(given_operator uuid, given_tenant uuid, given_domain text, confirmed boolean)
  returns boolean language plpgsql volatile security definer set search_path = app, pg_temp as $body$
  begin
    if not exists (select from app.platform_role p where p.user_id = given_operator) then
      return false;
    end if;
    update app.sign_on_domain d set confirmed_at = case when confirmed then now() end
    where d.tenant_id = given_tenant and d.domain = given_domain and (d.confirmed_at is null) = confirmed;
    return found;
  exception when unique_violation then
    return false;
  end
$body$
;;
comment on function app.confirm_domain(uuid, uuid, text, boolean) is 'An operator confirms that a mail domain is a tenant''s, or takes that back; a domain is one tenant''s at most.'
;;
do $handed$
declare
  made text;
begin
  execute 'revoke all on function app.sign_on_entry(app.sign_on_service, text, uuid) from public';
  execute 'alter function app.sign_on_entry(app.sign_on_service, text, uuid) owner to tallawah_lookup';
  foreach made in array array['sign_on_of_domain(text)', 'sign_on_client(uuid)', 'sign_on_account(uuid, text, text)',
      'sign_on_join(uuid, text, text, uuid, text, boolean)', 'operators_domains(uuid)', 'confirm_domain(uuid, uuid, text, boolean)'] loop
    execute format('revoke all on function app.%s from public', made);
    execute format('grant execute on function app.%s to tallawah_app, tallawah_lookup', made);
    execute format('alter function app.%s owner to tallawah_lookup', made);
  end loop;
end
$handed$
;;
set role tallawah_lookup
;;
create or replace function app.use_session(given_session uuid, given_user uuid, active boolean) returns boolean
  language sql volatile security definer set search_path = app, pg_temp
  begin atomic
    update app.session s set last_seen = now()
    where active and s.id = given_session and s.user_id = given_user and s.ended_at is null
    and s.last_seen < now() - interval '30 seconds' and s.last_seen + s.idle > now();
    select exists (
      select from app.session s join app.user_account u on u.id = s.user_id and u.status = 'active'
      where s.id = given_session and s.user_id = given_user
      and s.ended_at is null and s.ends_at > now() and s.last_seen + s.idle > now()
      and (exists (select from app.platform_role p where p.user_id = u.id)
        or not exists (select from app.session_tenant st where st.session_id = s.id)
        or exists (select from app.own_memberships(given_user) m where not exists (
             select from app.session_tenant st
             where st.session_id = s.id and st.tenant_id = m.tenant_id and st.ended_at is not null)))
      and (s.only_tenant is null
        or not exists (select from app.session_tenant st
                       where st.session_id = s.id and st.tenant_id = s.only_tenant and st.ended_at is not null)
        and exists (select from app.sign_on_service o
                   join app.sign_on_link l on l.tenant_id = o.tenant_id and l.service_id = o.id and l.user_id = given_user
                   join app.own_memberships(given_user) m on m.tenant_id = o.tenant_id
                   where o.tenant_id = s.only_tenant and o.id = s.service_id and o.active)));
  end
;;
create or replace function app.tenants_without_factor(given_user uuid) returns setof uuid
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select distinct m.tenant_id
    from app.own_memberships(given_user) m
    join app.tenant t on t.id = m.tenant_id
    join app.user_account u on u.id = given_user and not u.demo
    where (m.role in ('owner', 'admin') or t.second_factor_required
      or m.permissions && array['users:manage', 'roles:manage', 'tenant:manage', 'owners:manage', 'credentials:manage', 'api_keys:manage', 'sign_on:manage']
      or exists (select from app.platform_role p where p.user_id = given_user))
    and not exists (select from app.second_factor f where f.user_id = given_user and f.confirmed_at is not null);
  end
;;
reset role
;;
revoke create on schema app from tallawah_lookup
;;
