--liquibase formatted sql

--changeset identity:0050 splitStatements:false
--comment: an admin ends a session in the own tenant, and nowhere else
alter table app.session_tenant add column ended_at timestamptz;
comment on column app.session_tenant.ended_at is 'Since when the session is over in this tenant, by an admin of it; elsewhere it goes on.';
grant update (ended_at) on app.session_tenant to tallawah_app;
drop policy end_fellow_session on app.session;

--changeset identity:0051 endDelimiter:;;
--comment: a session goes on while its person has a tenant left in which nobody ended it; who manages, and operators, need a second factor
grant create on schema app to tallawah_lookup
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
             where st.session_id = s.id and st.tenant_id = m.tenant_id and st.ended_at is not null))));
  end
;;
create or replace function app.consume_refresh_token(given_hash bytea, next_id uuid, next_hash bytea)
  returns table (outcome text, user_id uuid, tenant_id uuid, session_id uuid, email text, display_name text, demo boolean, operator boolean)
  language plpgsql volatile security definer set search_path = app, pg_temp as $body$
#variable_conflict use_column
declare
  token app.refresh_token;
  family app.session;
  result text;
begin
  update app.refresh_token t set consumed_at = clock_timestamp()
  from app.session s
  where t.token_hash = given_hash and t.consumed_at is null and t.expires_at > now()
  and s.id = t.session_id and s.ended_at is null and s.ends_at > now()
  and not exists (select from app.session_tenant st
    where st.session_id = s.id and st.tenant_id = t.tenant_id and st.ended_at is not null)
  returning t.* into token;
  if found then
    update app.session s set last_seen = now() where s.id = token.session_id returning s.* into family;
    insert into app.refresh_token (tenant_id, id, session_id, token_hash, expires_at)
    values (token.tenant_id, next_id, token.session_id, next_hash, least(now() + family.idle, family.ends_at));
    result := 'taken';
  else
    select t.* into token from app.refresh_token t where t.token_hash = given_hash;
    if not found then
      return;
    end if;
    result := 'refused';
    if token.consumed_at < clock_timestamp() - interval '10 seconds' then
      update app.session s set ended_at = now(), ended_why = 'a refresh token was used twice'
      where s.id = token.session_id and s.ended_at is null;
      if found then
        result := 'reused';
      end if;
    end if;
  end if;
  return query
    select result, u.id, token.tenant_id, token.session_id, u.email, u.display_name, u.demo,
      exists (select from app.platform_role p where p.user_id = u.id)
    from app.session s join app.user_account u on u.id = s.user_id where s.id = token.session_id;
end
$body$
;;
create or replace function app.tenants_without_factor(given_user uuid) returns setof uuid
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select distinct m.tenant_id
    from app.own_memberships(given_user) m
    join app.tenant t on t.id = m.tenant_id
    join app.user_account u on u.id = given_user and not u.demo
    where (m.role in ('owner', 'admin') or t.second_factor_required
      or m.permissions && array['users:manage', 'roles:manage', 'tenant:manage', 'owners:manage', 'credentials:manage', 'api_keys:manage']
      or exists (select from app.platform_role p where p.user_id = given_user))
    and not exists (select from app.second_factor f where f.user_id = given_user and f.confirmed_at is not null);
  end
;;
reset role
;;
comment on column app.tenant.second_factor_required is 'Whether all members need a second factor; who manages, and operators, always do.'
;;
create function app.session_closed_in(given_session uuid, given_user uuid) returns setof uuid
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select st.tenant_id from app.session_tenant st
    where st.session_id = given_session and st.user_id = given_user and st.ended_at is not null;
  end
;;
revoke all on function app.session_closed_in(uuid, uuid) from public
;;
grant execute on function app.session_closed_in(uuid, uuid) to tallawah_app
;;
comment on function app.session_closed_in(uuid, uuid) is 'Per-request session check: the tenants in which an admin has ended this session.'
;;
alter function app.session_closed_in(uuid, uuid) owner to tallawah_lookup
;;
revoke create on schema app from tallawah_lookup
;;
