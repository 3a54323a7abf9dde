--liquibase formatted sql

--changeset identity:0060 splitStatements:false
--comment: a reset link that an admin was shown says who was shown it where; one that doesn't say so is void
alter table app.password_reset add column issued_in uuid, add column issued_by uuid;
comment on column app.password_reset.issued_in is 'The tenant in which a member was shown the link; null when it went to the account''s own address. No foreign key: without that tenant the link is void.';
comment on column app.password_reset.issued_by is 'The member who was shown the link.';
update app.password_reset set used_at = now() where used_at is null;

--changeset identity:0061 endDelimiter:;;
--comment: links are held to their conditions when they are used, not only when they are made; what needs a second factor follows the permissions
grant create on schema app to tallawah_lookup
;;
set role tallawah_lookup
;;
create function app.may_grant(given_tenant uuid, given_user uuid, given_roles text[]) returns boolean
  language sql stable set search_path = app, pg_temp
  begin atomic
    with rights as (
      select p.permission
      from app.user_role m
      join app.user_account u on u.id = m.user_id and u.status = 'active'
      join app.role_permission p on p.tenant_id = m.tenant_id and p.role = m.role
      where m.tenant_id = given_tenant and m.user_id = given_user and m.ended_at is null)
    select exists (select from rights r where r.permission = 'users:manage')
      and not exists (
        select from app.role_permission p
        where p.tenant_id = given_tenant and p.role = any (given_roles)
          and not exists (select from rights r where r.permission = p.permission));
  end
;;
comment on function app.may_grant(uuid, uuid, text[]) is 'Whether a member manages users of the tenant now and has all that these roles allow.'
;;
create function app.may_reset(given_tenant uuid, given_issuer uuid, given_user uuid) returns boolean
  language sql stable set search_path = app, pg_temp
  begin atomic
    select not exists (select from app.platform_role p where p.user_id = given_user)
      and exists (
        select from app.user_role m join app.tenant t on t.id = m.tenant_id and t.status = 'active'
        where m.tenant_id = given_tenant and m.user_id = given_user and m.ended_at is null)
      and not exists (select from app.user_role m where m.tenant_id <> given_tenant and m.user_id = given_user)
      and app.may_grant(given_tenant, given_issuer,
        array(select m.role from app.user_role m where m.tenant_id = given_tenant and m.user_id = given_user));
  end
;;
comment on function app.may_reset(uuid, uuid, uuid) is 'Whether a member may reset the password of a member of the tenant alone, who is no operator, now.'
;;
create function app.inviter_may(given_invitation app.invitation) returns boolean
  language sql stable set search_path = app, pg_temp
  begin atomic
    select given_invitation.invited_by is null
      or app.may_grant(given_invitation.tenant_id, given_invitation.invited_by, array[given_invitation.role])
      or given_invitation.role = 'owner'
        and exists (select from app.platform_role p join app.user_account u on u.id = p.user_id and u.status = 'active'
                    where p.user_id = given_invitation.invited_by);
  end
;;
comment on function app.inviter_may(app.invitation) is 'Whether who made an invitation may give its role now; an operator invites owners.'
;;
create function app.invitation_holds(given_hash bytea) returns boolean
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select exists (select from app.invitation i where i.token_hash = given_hash and app.inviter_may(i));
  end
;;
comment on function app.invitation_holds(bytea) is 'Invitation: whether who made it may give its role now.'
;;
create or replace function app.accept_invitation(given_hash bytea, given_user uuid, given_name text, given_password_hash text)
  returns uuid language plpgsql security definer set search_path = app, pg_temp as $body$
  declare
    offer record;
    account uuid;
  begin
    perform from app.invitation i where i.token_hash = given_hash for update;
    select * into offer from app.invitation_of(given_hash);
    if not found or not app.invitation_holds(given_hash) then
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
    update app.password_reset r set used_at = now() where r.user_id = account and r.issued_in <> offer.tenant_id and r.used_at is null;
    delete from app.user_role m where m.tenant_id = offer.tenant_id and m.user_id = account and m.ended_at is not null;
    insert into app.user_role (tenant_id, user_id, role) values (offer.tenant_id, account, offer.role) on conflict do nothing;
    update app.invitation i set accepted_at = now() where i.tenant_id = offer.tenant_id and i.id = offer.invitation_id;
    return account;
  end
$body$
;;
create or replace function app.sign_on_entry(given_service app.sign_on_service, given_email text, given_user uuid) returns text
  language sql stable set search_path = app, pg_temp
  begin atomic
    select case
      when exists (select from app.user_role m where m.tenant_id = given_service.tenant_id and m.user_id = given_user and m.ended_at is null)
        then 'member'
      when exists (
        select from app.invitation i
        where i.tenant_id = given_service.tenant_id and i.email = lower(given_email)
          and i.accepted_at is null and i.revoked_at is null and i.expires_at > now() and app.inviter_may(i))
        then 'invited'
      when given_service.joining_role is not null
        and not exists (select from app.user_role m where m.tenant_id = given_service.tenant_id and m.user_id = given_user)
        then 'joins'
    end;
  end
;;
drop function app.begin_member_reset(uuid, uuid, bytea, timestamptz)
;;
create function app.begin_member_reset(given_user uuid, given_issuer uuid, given_id uuid, given_hash bytea, given_end timestamptz)
  returns boolean language plpgsql security definer set search_path = app, pg_temp as $body$
  begin
    if app.current_tenant() is null or not app.may_reset(app.current_tenant(), given_issuer, given_user) then
      return false;
    end if;
    insert into app.password_reset (id, user_id, token_hash, expires_at, issued_in, issued_by)
    values (given_id, given_user, given_hash, given_end, app.current_tenant(), given_issuer);
    return true;
  end
$body$
;;
comment on function app.begin_member_reset(uuid, uuid, uuid, bytea, timestamptz) is 'Reset: a link that an admin is shown, for a member of the bound tenant alone who is no operator.'
;;
create or replace function app.reset_of(given_hash bytea)
  returns table (user_id uuid, email text, display_name text)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select u.id, u.email, u.display_name
    from app.password_reset r join app.user_account u on u.id = r.user_id and u.status = 'active'
    where r.token_hash = given_hash and r.used_at is null and r.expires_at > now()
      and (r.issued_in is null or app.may_reset(r.issued_in, r.issued_by, r.user_id));
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
      or exists (select from unnest(m.permissions) held (permission)
                 where not exists (select from app.role_permission a join app.role r on r.tenant_id = a.tenant_id and r.name = a.role and r.built_in
                                   where a.tenant_id = m.tenant_id and a.role = 'analyst' and a.permission = held.permission))
      or exists (select from app.platform_role p where p.user_id = given_user))
    and not exists (select from app.second_factor f where f.user_id = given_user and f.confirmed_at is not null);
  end
;;
comment on function app.tenants_without_factor(uuid) is 'Own memberships that wait until the person has a second factor: of who has more than the built-in analyst, of operators, and where the tenant asks it of all.'
;;
revoke all on function app.may_grant(uuid, uuid, text[]), app.may_reset(uuid, uuid, uuid), app.inviter_may(app.invitation),
  app.invitation_holds(bytea), app.begin_member_reset(uuid, uuid, uuid, bytea, timestamptz) from public
;;
grant execute on function app.invitation_holds(bytea), app.begin_member_reset(uuid, uuid, uuid, bytea, timestamptz) to tallawah_app
;;
reset role
;;
revoke create on schema app from tallawah_lookup
;;
