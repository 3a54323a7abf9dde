--liquibase formatted sql

--changeset tenancy:0020 splitStatements:false
--comment: which regions a tenant's map and places are by: a seeded set, or one of its own
create table app.seeded_region_set (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
  name text not null,
  source text not null
);
comment on table app.seeded_region_set is 'Platform-owned: sets of regions that come with the product; a tenant loads others into app.region_set.';
insert into app.seeded_region_set values ('jamaica-parishes', 'Jamaica, 14 parishes', 'ISO 3166-2:JM; outlines and census as in the seeds of geography');
grant select on app.seeded_region_set to tallawah_app, tallawah_dbt, tallawah_lookup;

alter table app.tenant add column seeded_region_set text not null default 'jamaica-parishes' references app.seeded_region_set;
alter table app.tenant add column own_region_set uuid;
alter table app.tenant add constraint tenant_own_region_set foreign key (id, own_region_set)
  references app.region_set (tenant_id, id) on delete set null (own_region_set);
comment on column app.tenant.own_region_set is 'One of the tenant''s own sets in place of the seeded one; null: the seeded one.';
grant update (seeded_region_set, own_region_set) on app.tenant to tallawah_app;

--changeset tenancy:0021 endDelimiter:;;
--comment: the region set is chosen when a tenant is made
grant create on schema app to tallawah_lookup
;;
drop function app.onboard_tenant(uuid, uuid, text, text, text, char, smallint, jsonb)
;;
create function app.onboard_tenant(given_operator uuid, given_id uuid, given_slug text, given_name text, given_zone text,
    given_currency char(3), given_week_start smallint, given_region_set text, given_roles jsonb)
  returns boolean language plpgsql security definer set search_path = app, pg_temp as $body$
  begin
    if not exists (select from app.platform_role p where p.user_id = given_operator) then
      return false;
    end if;
    insert into app.tenant (id, slug, name, time_zone, reporting_currency, week_start, seeded_region_set)
    values (given_id, given_slug, given_name, given_zone, given_currency, given_week_start, given_region_set) on conflict do nothing;
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
comment on function app.onboard_tenant(uuid, uuid, text, text, text, char, smallint, text, jsonb) is 'An operator makes a tenant with its built-in roles; false when the slug is taken.'
;;
revoke all on function app.onboard_tenant(uuid, uuid, text, text, text, char, smallint, text, jsonb) from public
;;
grant execute on function app.onboard_tenant(uuid, uuid, text, text, text, char, smallint, text, jsonb) to tallawah_app
;;
alter function app.onboard_tenant(uuid, uuid, text, text, text, char, smallint, text, jsonb) owner to tallawah_lookup
;;
revoke create on schema app from tallawah_lookup
;;
