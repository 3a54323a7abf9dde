--liquibase formatted sql

--changeset tenancy:0010 splitStatements:false
--comment: a tenant's admins change its settings; operators make, suspend and reinstate tenants
create policy own_settings on app.tenant for update to tallawah_app using (id = app.current_tenant()) with check (id = app.current_tenant());
grant update (name, time_zone, reporting_currency, week_start, second_factor_required) on app.tenant to tallawah_app;

create policy onboard on app.tenant to tallawah_lookup using (true) with check (true);
create policy onboard on app.role to tallawah_lookup using (true) with check (true);
create policy onboard on app.role_permission to tallawah_lookup using (true) with check (true);
grant insert, update (status) on app.tenant to tallawah_lookup;
grant insert on app.role, app.role_permission to tallawah_lookup;

--changeset tenancy:0011 endDelimiter:;;
--comment: the operator's part of the closed list; each asks the database whether it is one
grant create on schema app to tallawah_lookup
;;
create function app.operators_tenants(given_operator uuid)
  returns table (tenant_id uuid, slug text, name text, time_zone text, reporting_currency char(3), week_start smallint, status text,
                 demo boolean, created_at timestamptz, owners bigint)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select t.id, t.slug, t.name, t.time_zone, t.reporting_currency, t.week_start, t.status, t.demo, t.created_at,
      (select count(*) from app.user_role r where r.tenant_id = t.id and r.role = 'owner' and r.ended_at is null)
    from app.tenant t
    where exists (select from app.platform_role p where p.user_id = given_operator)
    order by t.name, t.id;
  end
;;
comment on function app.operators_tenants(uuid) is 'The operator''s list of tenants; none for anybody else.'
;;
create function app.onboard_tenant(given_operator uuid, given_id uuid, given_slug text, given_name text, given_zone text,
    given_currency char(3), given_week_start smallint, given_roles jsonb)
  returns boolean language plpgsql security definer set search_path = app, pg_temp as $body$
  begin
    if not exists (select from app.platform_role p where p.user_id = given_operator) then
      return false;
    end if;
    insert into app.tenant (id, slug, name, time_zone, reporting_currency, week_start)
    values (given_id, given_slug, given_name, given_zone, given_currency, given_week_start) on conflict do nothing;
    if not found then
      return false;
    end if;
    insert into app.role (tenant_id, name, built_in) select given_id, r.key, true from jsonb_each(given_roles) r;
    insert into app.role_permission (tenant_id, role, permission)
    select given_id, r.key, p from jsonb_each(given_roles) r, jsonb_array_elements_text(r.value) p;
    return true;
  end
$body$
;;
comment on function app.onboard_tenant(uuid, uuid, text, text, text, char, smallint, jsonb) is 'An operator makes a tenant with its built-in roles; false when the slug is taken.'
;;
create function app.set_tenant_status(given_operator uuid, given_tenant uuid, given_status text)
  returns boolean language sql volatile security definer set search_path = app, pg_temp
  begin atomic
    with changed as (
      update app.tenant t set status = given_status
      where t.id = given_tenant and t.status <> given_status and exists (select from app.platform_role p where p.user_id = given_operator)
      returning 1)
    select exists (select from changed);
  end
;;
comment on function app.set_tenant_status(uuid, uuid, text) is 'An operator suspends or reinstates a tenant; a suspended tenant is nobody''s until then.'
;;
do $handed$
declare
  made text;
begin
  foreach made in array array['operators_tenants(uuid)', 'onboard_tenant(uuid, uuid, text, text, text, char, smallint, jsonb)',
      'set_tenant_status(uuid, uuid, text)'] loop
    execute format('revoke all on function app.%s from public', made);
    execute format('grant execute on function app.%s to tallawah_app', made);
    execute format('alter function app.%s owner to tallawah_lookup', made);
  end loop;
end
$handed$
;;
revoke create on schema app from tallawah_lookup
;;
