--liquibase formatted sql

--changeset identity:0010 splitStatements:false
--comment: sign-ins that last, in the browser and at the API, and the refresh tokens that carry the latter on
create table app.session (
  id uuid primary key,
  user_id uuid not null references app.user_account,
  kind text not null check (kind in ('browser', 'api')),
  device text not null check (length(device) <= 200),
  address text not null check (length(address) <= 64),
  created_at timestamptz not null default now(),
  confirmed_at timestamptz not null default now(),
  last_seen timestamptz not null default now(),
  idle interval not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  ended_why text
);
comment on table app.session is 'User-owned: one sign-in on one device. The refresh tokens of a session are a family.';
comment on column app.session.confirmed_at is 'When the person last proved who they are; changes of password and factors want it recent.';
comment on column app.session.idle is 'The session ends when it was not used for so long.';
create index session_by_user on app.session (user_id);

create table app.session_tenant (
  tenant_id uuid not null references app.tenant,
  session_id uuid not null references app.session on delete cascade,
  user_id uuid not null references app.user_account,
  primary key (tenant_id, session_id)
);
comment on table app.session_tenant is 'Tenant-owned: the sessions that were used in a tenant, which its admins may see and end.';

create table app.refresh_token (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  session_id uuid not null references app.session on delete cascade,
  token_hash bytea not null unique,
  issued_at timestamptz not null default now(),
  expires_at timestamptz not null,
  consumed_at timestamptz,
  primary key (tenant_id, id)
);
create index refresh_token_by_session on app.refresh_token (tenant_id, session_id);

alter table app.session enable row level security;
alter table app.session force row level security;
create policy own_session on app.session to tallawah_app using (user_id = app.current_user_id()) with check (user_id = app.current_user_id());
create policy fellow_session on app.session for select to tallawah_app
  using (exists (select from app.session_tenant st where st.session_id = id and st.tenant_id = app.current_tenant()));
create policy end_fellow_session on app.session for update to tallawah_app
  using (exists (select from app.session_tenant st where st.session_id = id and st.tenant_id = app.current_tenant()));
create policy lookup on app.session to tallawah_lookup using (true) with check (true);
create policy upkeep on app.session to tallawah_owner using (true) with check (true);
grant select, insert, delete, update (confirmed_at, ended_at, ended_why) on app.session to tallawah_app;
grant select, update (last_seen, ended_at, ended_why) on app.session to tallawah_lookup;

do $tenant_owned$
declare
  owned text;
begin
  foreach owned in array array['session_tenant', 'refresh_token'] loop
    execute format('alter table app.%I enable row level security', owned);
    execute format('alter table app.%I force row level security', owned);
    execute format('create policy bound_tenant on app.%I to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant())', owned);
    execute format('create policy lookup on app.%I to tallawah_lookup using (true) with check (true)', owned);
    execute format('create policy upkeep on app.%I to tallawah_owner using (true) with check (true)', owned);
  end loop;
end
$tenant_owned$;
grant select, insert on app.session_tenant to tallawah_app;
grant select on app.session_tenant to tallawah_lookup;
grant select (tenant_id, id, session_id, expires_at), insert, delete on app.refresh_token to tallawah_app;
grant select, insert, update (consumed_at) on app.refresh_token to tallawah_lookup;

--changeset identity:0011 endDelimiter:;;
--comment: the per-request session check, and refresh: what runs before a tenant is bound
grant create on schema app to tallawah_lookup
;;

create function app.use_session(given_session uuid, given_user uuid, active boolean) returns boolean
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
        or exists (select from app.session_tenant st join app.own_memberships(given_user) m on m.tenant_id = st.tenant_id
                   where st.session_id = s.id)));
  end
;;
revoke all on function app.use_session(uuid, uuid, boolean) from public
;;
grant execute on function app.use_session(uuid, uuid, boolean) to tallawah_app
;;
comment on function app.use_session(uuid, uuid, boolean) is 'Per-request session check: whether the session of an active person goes on; an active one is seen.'
;;
alter function app.use_session(uuid, uuid, boolean) owner to tallawah_lookup
;;

create function app.consume_refresh_token(given_hash bytea, next_id uuid, next_hash bytea)
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
revoke all on function app.consume_refresh_token(bytea, uuid, bytea) from public
;;
grant execute on function app.consume_refresh_token(bytea, uuid, bytea) to tallawah_app
;;
comment on function app.consume_refresh_token(bytea, uuid, bytea) is 'Refresh: takes a token once and puts its successor in its place; one that comes again after 10 s ends its family.'
;;
alter function app.consume_refresh_token(bytea, uuid, bytea) owner to tallawah_lookup
;;

revoke create on schema app from tallawah_lookup
;;
