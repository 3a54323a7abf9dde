--liquibase formatted sql

--changeset identity:0040 splitStatements:false
--comment: an operator's visits in a tenant: for a reason, with a role of the tenant's, for a while
create table app.support_visit (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  operator_id uuid not null references app.user_account,
  session_id uuid not null,
  role text not null,
  reason text not null check (length(reason) between 5 and 500),
  begun_at timestamptz not null default now(),
  ends_at timestamptz not null,
  ended_at timestamptz,
  ended_why text,
  primary key (tenant_id, id),
  constraint support_visit_is_short check (ends_at <= begun_at + interval '4 hours')
);
comment on table app.support_visit is 'Tenant-owned: an operator acts in the tenant, in one browser session, with the rights of a role and no operator''s.';
create unique index support_visit_open on app.support_visit (operator_id) where ended_at is null;
comment on index app.support_visit_open is 'An operator acts for one tenant at a time.';

alter table app.support_visit enable row level security;
alter table app.support_visit force row level security;
create policy bound_tenant on app.support_visit to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy lookup on app.support_visit to tallawah_lookup using (true) with check (true);
create policy upkeep on app.support_visit to tallawah_owner using (true) with check (true);
grant select, update (ended_at, ended_why) on app.support_visit to tallawah_app;
grant select, insert on app.support_visit to tallawah_lookup;

--changeset identity:0041 endDelimiter:;;
--comment: the operator's part of the closed list goes on: beginning a visit, checking it at each request, and finding those that are over
grant create on schema app to tallawah_lookup
;;
create function app.operators_roles(given_operator uuid, given_tenant uuid)
  returns table (role text, permissions text[])
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select r.name, coalesce(array_agg(p.permission order by p.permission) filter (where p.permission is not null), array[]::text[])
    from app.role r left join app.role_permission p on p.tenant_id = r.tenant_id and p.role = r.name
    where r.tenant_id = given_tenant and exists (select from app.platform_role o where o.user_id = given_operator)
    group by r.name order by r.name;
  end
;;
comment on function app.operators_roles(uuid, uuid) is 'The roles of a tenant that an operator may choose from for a visit; none for anybody else.'
;;
create function app.begin_support(given_operator uuid, given_session uuid, given_tenant uuid, given_id uuid, given_role text,
    given_reason text, given_minutes integer)
  returns timestamptz language plpgsql security definer set search_path = app, pg_temp as $body$
  declare
    ends timestamptz := now() + make_interval(mins => given_minutes);
  begin
    if given_minutes not between 5 and 240
      or not exists (select from app.platform_role p join app.user_account u on u.id = p.user_id and u.status = 'active' where p.user_id = given_operator)
      or exists (select from app.user_role m where m.user_id = given_operator and m.ended_at is null)
      or not exists (select from app.session s where s.id = given_session and s.user_id = given_operator and s.kind = 'browser'
                     and s.ended_at is null and s.ends_at > now() and s.last_seen + s.idle > now())
      or not exists (select from app.role r join app.tenant t on t.id = r.tenant_id and t.status = 'active'
                     where r.tenant_id = given_tenant and r.name = given_role)
      or exists (select from app.role_permission p where p.tenant_id = given_tenant and p.role = given_role and p.permission = 'owners:manage') then
      return null;
    end if;
    insert into app.support_visit (tenant_id, id, operator_id, session_id, role, reason, ends_at)
    values (given_tenant, given_id, given_operator, given_session, given_role, given_reason, ends) on conflict do nothing;
    return case when found then ends end;
  end
$body$
;;
comment on function app.begin_support(uuid, uuid, uuid, uuid, text, text, integer) is 'An operator begins to act in a tenant; null when it can''t be: no operator, a visit elsewhere, a role that makes owners.'
;;
create function app.support_of(given_operator uuid, given_session uuid)
  returns table (tenant_id uuid, slug text, name text, visit_id uuid, role text, permissions text[], reason text, ends_at timestamptz)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select t.id, t.slug, t.name, v.id, v.role,
      coalesce((select array_agg(p.permission order by p.permission) from app.role_permission p
                where p.tenant_id = v.tenant_id and p.role = v.role), array[]::text[]),
      v.reason, v.ends_at
    from app.support_visit v
    join app.tenant t on t.id = v.tenant_id and t.status = 'active'
    join app.user_account u on u.id = v.operator_id and u.status = 'active'
    join app.platform_role o on o.user_id = u.id
    join app.session s on s.id = v.session_id and s.user_id = u.id and s.ended_at is null
    where v.operator_id = given_operator and v.session_id = given_session and v.ended_at is null and v.ends_at > now();
  end
;;
comment on function app.support_of(uuid, uuid) is 'Per-request check: the visit that an operator''s session is on now, with its rights.'
;;
create function app.finished_support()
  returns table (tenant_id uuid, visit_id uuid, why text)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select f.tenant_id, f.id, f.why from (
      select v.tenant_id, v.id, case
        when v.ends_at <= now() then 'its time is up'
        when not exists (select from app.platform_role o join app.user_account u on u.id = o.user_id and u.status = 'active'
                         where o.user_id = v.operator_id) then 'no operator any more'
        when not exists (select from app.tenant t where t.id = v.tenant_id and t.status = 'active') then 'the tenant is suspended'
        when not exists (select from app.session s where s.id = v.session_id and s.ended_at is null and s.ends_at > now()
                         and s.last_seen + s.idle > now()) then 'the session ended'
        end as why
      from app.support_visit v where v.ended_at is null) f
    where f.why is not null;
  end
;;
comment on function app.finished_support() is 'Upkeep: visits that are over and not noted as ended.'
;;
do $handed$
declare
  made text;
begin
  foreach made in array array['operators_roles(uuid, uuid)', 'begin_support(uuid, uuid, uuid, uuid, text, text, integer)',
      'support_of(uuid, uuid)', 'finished_support()'] loop
    execute format('revoke all on function app.%s from public', made);
    execute format('grant execute on function app.%s to tallawah_app', made);
    execute format('alter function app.%s owner to tallawah_lookup', made);
  end loop;
end
$handed$
;;
revoke create on schema app from tallawah_lookup
;;

--changeset identity:0042 endDelimiter:;;
--comment: whether somebody is an operator now, whatever their session or token says
grant create on schema app to tallawah_lookup
;;
create function app.is_operator(given_user uuid) returns boolean
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select exists (select from app.platform_role p join app.user_account u on u.id = p.user_id and u.status = 'active' where p.user_id = given_user);
  end
;;
comment on function app.is_operator(uuid) is 'Per-request check of an operator.'
;;
revoke all on function app.is_operator(uuid) from public
;;
grant execute on function app.is_operator(uuid) to tallawah_app
;;
alter function app.is_operator(uuid) owner to tallawah_lookup
;;
revoke create on schema app from tallawah_lookup
;;
