--liquibase formatted sql

--changeset identity:0020 splitStatements:false
--comment: the application may manage roles and memberships of the bound tenant, and see its fellow members
alter table app.role alter column built_in set default false;
alter table app.user_role add column ended_at timestamptz;
comment on column app.user_role.ended_at is 'Since when the membership is over; null while it lasts. The account itself goes on.';

grant insert (tenant_id, name), delete on app.role to tallawah_app;
grant insert, delete on app.role_permission to tallawah_app;
grant insert (tenant_id, user_id, role), update (ended_at), delete on app.user_role to tallawah_app;

create policy fellow_member on app.user_account for select to tallawah_app
  using (exists (select from app.user_role m where m.user_id = id and m.tenant_id = app.current_tenant()));

create function app.keep_built_in_roles() returns trigger
  language plpgsql set search_path = app, pg_temp as $body$
  begin
    if pg_has_role(current_user, 'tallawah_app', 'usage') and exists (
      select from app.role r where r.tenant_id = coalesce(old.tenant_id, new.tenant_id) and r.built_in
      and r.name = coalesce(to_jsonb(old), to_jsonb(new)) ->> tg_argv[0]) then
      raise exception 'a built-in role is the product''s' using errcode = 'check_violation';
    end if;
    return coalesce(new, old);
  end
$body$;
create trigger keep_built_in before delete on app.role for each row execute function app.keep_built_in_roles('name');
create trigger keep_built_in before insert or delete on app.role_permission for each row execute function app.keep_built_in_roles('role');

create function app.keep_an_owner() returns trigger
  language plpgsql set search_path = app, pg_temp as $body$
  begin
    perform pg_advisory_xact_lock(hashtextextended('owners of ' || old.tenant_id, 0));
    if pg_has_role(current_user, 'tallawah_app', 'usage') and not exists (
      select from app.user_role r where r.tenant_id = old.tenant_id and r.role = 'owner' and r.ended_at is null and r.user_id <> old.user_id) then
      raise exception 'a tenant keeps an owner' using errcode = 'check_violation';
    end if;
    return coalesce(new, old);
  end
$body$;
comment on function app.keep_an_owner() is 'Of two owners who remove each other at once the second waits, sees that they are the last, and is refused.';
create trigger keep_an_owner_there before delete on app.user_role for each row
  when (old.role = 'owner' and old.ended_at is null) execute function app.keep_an_owner();
create trigger keep_an_owner_in_office before update on app.user_role for each row
  when (old.role = 'owner' and old.ended_at is null and new.ended_at is not null) execute function app.keep_an_owner();

insert into app.role_permission (tenant_id, role, permission)
select r.tenant_id, r.name, p.permission
from app.role r
join (values ('owner', 'roles:manage'), ('owner', 'audit:view'), ('owner', 'credentials:manage'), ('owner', 'api_keys:manage'),
             ('owner', 'owners:manage'), ('admin', 'roles:manage'), ('admin', 'audit:view'), ('admin', 'credentials:manage'),
             ('admin', 'api_keys:manage')) p (role, permission) on p.role = r.name
where r.built_in
on conflict do nothing;

--changeset identity:0021 endDelimiter:;;
--comment: a membership that is over is none
grant create on schema app to tallawah_lookup
;;
set role tallawah_lookup
;;
create or replace function app.own_memberships(given_user uuid)
  returns table (tenant_id uuid, slug text, name text, time_zone text, reporting_currency char(3), week_start smallint, demo boolean, role text, permissions text[])
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select t.id, t.slug, t.name, t.time_zone, t.reporting_currency, t.week_start, t.demo, ur.role,
           coalesce((select array_agg(rp.permission order by rp.permission) from app.role_permission rp
                     where rp.tenant_id = ur.tenant_id and rp.role = ur.role), array[]::text[])
    from app.user_role ur
    join app.tenant t on t.id = ur.tenant_id and t.status = 'active'
    join app.user_account u on u.id = ur.user_id and u.status = 'active'
    where ur.user_id = given_user and ur.ended_at is null
    order by t.name, ur.role;
  end
;;
reset role
;;
revoke create on schema app from tallawah_lookup
;;
