--liquibase formatted sql

--changeset identity:0062 endDelimiter:;;
--comment: an operator's list of tenants is searched and read in parts, and one tenant alone
grant create on schema app to tallawah_lookup
;;
set role tallawah_lookup
;;
create function app.operators_tenant_page(given_operator uuid, given_text text, given_tenant uuid, given_offset bigint, given_limit integer)
  returns table (tenant_id uuid, slug text, name text, status text, created_at timestamptz, owners bigint)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select t.id, t.slug, t.name, t.status, t.created_at,
      (select count(*) from app.user_role r where r.tenant_id = t.id and r.role = 'owner' and r.ended_at is null)
    from app.tenant t
    where exists (select from app.platform_role p where p.user_id = given_operator)
      and (given_tenant is null or t.id = given_tenant)
      and (given_text = '' or position(lower(given_text) in lower(t.name)) > 0 or position(lower(given_text) in t.slug) > 0)
    order by t.name collate "und-x-icu", t.id
    offset given_offset limit given_limit;
  end
;;
comment on function app.operators_tenant_page(uuid, text, uuid, bigint, integer) is 'Some of the operator''s tenants, by name: those whose name or slug holds a text, or one; none for anybody else.'
;;
create function app.operators_tenant_count(given_operator uuid, given_text text) returns bigint
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select count(*)
    from app.tenant t
    where exists (select from app.platform_role p where p.user_id = given_operator)
      and (given_text = '' or position(lower(given_text) in lower(t.name)) > 0 or position(lower(given_text) in t.slug) > 0);
  end
;;
comment on function app.operators_tenant_count(uuid, text) is 'How many of the operator''s tenants have a name or slug that holds a text; 0 for anybody else.'
;;
revoke all on function app.operators_tenant_page(uuid, text, uuid, bigint, integer), app.operators_tenant_count(uuid, text) from public
;;
grant execute on function app.operators_tenant_page(uuid, text, uuid, bigint, integer), app.operators_tenant_count(uuid, text) to tallawah_app
;;
reset role
;;
revoke create on schema app from tallawah_lookup
;;
