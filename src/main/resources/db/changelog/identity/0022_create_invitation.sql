--liquibase formatted sql

--changeset identity:0022 splitStatements:false
--comment: invitations into a tenant, and resets of passwords
create table app.invitation (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  role text not null,
  token_hash bytea not null unique,
  invited_by uuid references app.user_account,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, role) references app.role (tenant_id, name)
);
comment on table app.invitation is 'Tenant-owned: an address may become a member with a role, once, by a link of which only the hash is kept.';
create unique index invitation_open on app.invitation (tenant_id, email) where accepted_at is null and revoked_at is null;

create table app.password_reset (
  id uuid primary key,
  user_id uuid not null references app.user_account,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table app.password_reset is 'User-owned: a link to choose another password, once. Touched by the reset functions alone.';
create index password_reset_by_user on app.password_reset (user_id);

alter table app.invitation enable row level security;
alter table app.invitation force row level security;
create policy bound_tenant on app.invitation to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy lookup on app.invitation to tallawah_lookup using (true) with check (true);
create policy upkeep on app.invitation to tallawah_owner using (true) with check (true);
grant select (tenant_id, id, email, role, invited_by, created_at, expires_at, accepted_at, revoked_at) on app.invitation to tallawah_app;
grant insert (tenant_id, id, email, role, token_hash, invited_by, expires_at), update (token_hash, invited_by, expires_at, revoked_at)
  on app.invitation to tallawah_app;
grant select, update (accepted_at) on app.invitation to tallawah_lookup;

alter table app.password_reset enable row level security;
alter table app.password_reset force row level security;
create policy lookup on app.password_reset to tallawah_lookup using (true) with check (true);
create policy upkeep on app.password_reset to tallawah_owner using (true) with check (true);
grant select, insert, update (used_at) on app.password_reset to tallawah_lookup;

create policy join_and_reset on app.user_account to tallawah_lookup using (true) with check (true);
grant insert (id, email, display_name, password_hash), update (password_hash) on app.user_account to tallawah_lookup;
create policy join_tenant on app.user_role to tallawah_lookup using (true) with check (true);
grant insert (tenant_id, user_id, role), update (ended_at), delete on app.user_role to tallawah_lookup;

--changeset identity:0023 endDelimiter:;;
--comment: what an invitation and a reset do before a tenant is bound
grant create on schema app to tallawah_lookup
;;
create function app.invitation_of(given_hash bytea)
  returns table (tenant_id uuid, tenant_name text, invitation_id uuid, email text, role text, known boolean)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select i.tenant_id, t.name, i.id, i.email, i.role, exists (select from app.user_account u where u.email = i.email)
    from app.invitation i join app.tenant t on t.id = i.tenant_id and t.status = 'active'
    where i.token_hash = given_hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
      and (i.invited_by is null
        or exists (select from app.user_role m where m.tenant_id = i.tenant_id and m.user_id = i.invited_by and m.ended_at is null)
        or exists (select from app.platform_role p where p.user_id = i.invited_by));
  end
;;
comment on function app.invitation_of(bytea) is 'Invitation: what an open one offers, while who invited still belongs to the tenant.'
;;
create function app.accept_invitation(given_hash bytea, given_user uuid, given_name text, given_password_hash text)
  returns uuid language plpgsql security definer set search_path = app, pg_temp as $body$
  declare
    offer record;
    account uuid;
  begin
    perform from app.invitation i where i.token_hash = given_hash for update;
    select * into offer from app.invitation_of(given_hash);
    if not found then
      return null;
    end if;
    select u.id into account from app.user_account u where u.email = offer.email;
    if given_password_hash is null and (account is null or account <> given_user) or given_password_hash is not null and account is not null then
      return null;
    end if;
    if account is null then
      account := given_user;
      insert into app.user_account (id, email, display_name, password_hash) values (account, offer.email, given_name, given_password_hash);
    end if;
    delete from app.user_role m where m.tenant_id = offer.tenant_id and m.user_id = account and m.ended_at is not null;
    insert into app.user_role (tenant_id, user_id, role) values (offer.tenant_id, account, offer.role) on conflict do nothing;
    update app.invitation i set accepted_at = now() where i.tenant_id = offer.tenant_id and i.id = offer.invitation_id;
    return account;
  end
$body$
;;
comment on function app.accept_invitation(bytea, uuid, text, text) is 'Invitation: makes its address a member, once: a new account with a password, or the signed-in owner of the existing one.'
;;
create function app.begin_reset(given_email text, given_id uuid, given_hash bytea, given_end timestamptz)
  returns table (user_id uuid, email text, display_name text)
  language sql volatile security definer set search_path = app, pg_temp
  begin atomic
    with begun as (
      insert into app.password_reset (id, user_id, token_hash, expires_at)
      select given_id, u.id, given_hash, given_end from app.user_account u
      where u.email = lower(given_email) and u.status = 'active'
        and (select count(*) from app.password_reset r where r.user_id = u.id and r.created_at > now() - interval '1 hour') < 3
      returning user_id)
    select u.id, u.email, u.display_name from app.user_account u join begun b on b.user_id = u.id;
  end
;;
comment on function app.begin_reset(text, uuid, bytea, timestamptz) is 'Reset: keeps the hash of a link for the active account of an address, three in an hour at most.'
;;
create function app.begin_member_reset(given_user uuid, given_id uuid, given_hash bytea, given_end timestamptz)
  returns boolean language plpgsql security definer set search_path = app, pg_temp as $body$
  begin
    if app.current_tenant() is null
      or exists (select from app.platform_role p where p.user_id = given_user)
      or not exists (select from app.user_role m where m.tenant_id = app.current_tenant() and m.user_id = given_user and m.ended_at is null)
      or exists (select from app.user_role m where m.tenant_id <> app.current_tenant() and m.user_id = given_user) then
      return false;
    end if;
    insert into app.password_reset (id, user_id, token_hash, expires_at) values (given_id, given_user, given_hash, given_end);
    return true;
  end
$body$
;;
comment on function app.begin_member_reset(uuid, uuid, bytea, timestamptz) is 'Reset: a link that an admin is shown, for a member of the bound tenant alone who is no operator.'
;;
create function app.reset_of(given_hash bytea)
  returns table (user_id uuid, email text, display_name text)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select u.id, u.email, u.display_name
    from app.password_reset r join app.user_account u on u.id = r.user_id and u.status = 'active'
    where r.token_hash = given_hash and r.used_at is null and r.expires_at > now();
  end
;;
comment on function app.reset_of(bytea) is 'Reset: whose password an unused link changes.'
;;
create function app.finish_reset(given_hash bytea, given_password_hash text)
  returns uuid language plpgsql security definer set search_path = app, pg_temp as $body$
  declare
    account uuid;
  begin
    perform from app.password_reset r where r.token_hash = given_hash for update;
    select f.user_id into account from app.reset_of(given_hash) f;
    if account is null then
      return null;
    end if;
    update app.password_reset r set used_at = now() where r.user_id = account and r.used_at is null;
    update app.user_account u set password_hash = given_password_hash where u.id = account;
    update app.session s set ended_at = now(), ended_why = 'password reset' where s.user_id = account and s.ended_at is null;
    return account;
  end
$body$
;;
comment on function app.finish_reset(bytea, text) is 'Reset: changes the password once, and ends every session with its refresh tokens.'
;;
do $handed$
declare
  made text;
begin
  foreach made in array array['invitation_of(bytea)', 'accept_invitation(bytea, uuid, text, text)', 'begin_reset(text, uuid, bytea, timestamptz)',
      'begin_member_reset(uuid, uuid, bytea, timestamptz)', 'reset_of(bytea)', 'finish_reset(bytea, text)'] loop
    execute format('revoke all on function app.%s from public', made);
    execute format('grant execute on function app.%s to tallawah_app, tallawah_lookup', made);
    execute format('alter function app.%s owner to tallawah_lookup', made);
  end loop;
end
$handed$
;;
revoke create on schema app from tallawah_lookup
;;
