--liquibase formatted sql

--changeset tenancy:0022 splitStatements:false
--comment: tenants that are to be deleted for good, and what became of it
create table app.tenant_deletion (
  id uuid primary key,
  deleted_tenant uuid not null,
  slug text not null,
  name text not null,
  reason text not null check (length(reason) between 5 and 500),
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null default now(),
  due_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by_name text,
  confirmed_at timestamptz,
  confirmed_by uuid,
  confirmed_by_name text,
  step text,
  counts jsonb not null default '{}',
  chain_end jsonb,
  finished_at timestamptz,
  constraint finished_was_confirmed check (finished_at is null or confirmed_at is not null),
  constraint cancelled_was_not_confirmed check (cancelled_at is null or confirmed_at is null)
);
comment on table app.tenant_deletion is 'Platform-owned: stays when the tenant is gone. Carried out by the server as the database''s owner, only once it is confirmed.';
comment on column app.tenant_deletion.chain_end is 'Where the tenant''s audit chain ended: entries, seq and code of its last seal.';
create unique index tenant_deletion_open on app.tenant_deletion (deleted_tenant) where cancelled_at is null;

alter table app.tenant_deletion enable row level security;
alter table app.tenant_deletion force row level security;
create policy lookup on app.tenant_deletion to tallawah_lookup using (true) with check (true);
create policy upkeep on app.tenant_deletion to tallawah_owner using (true) with check (true);
grant select, insert, update (cancelled_at, cancelled_by_name, confirmed_at, confirmed_by, confirmed_by_name) on app.tenant_deletion to tallawah_lookup;

--changeset tenancy:0023 endDelimiter:;;
--comment: the steps of a deletion, each of which asks whether it is an operator who takes it
grant create on schema app to tallawah_lookup
;;
create function app.tenant_deletions(given_operator uuid)
  returns table (id uuid, deleted_tenant uuid, slug text, name text, reason text, asked_by uuid, asked_by_name text, asked_at timestamptz,
                 due_at timestamptz, confirmed_at timestamptz, confirmed_by_name text, step text, counts jsonb, finished_at timestamptz, needs_another boolean)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select d.id, d.deleted_tenant, d.slug, d.name, d.reason, d.asked_by, d.asked_by_name, d.asked_at, d.due_at, d.confirmed_at, d.confirmed_by_name,
      d.step, d.counts, d.finished_at,
      d.asked_by = given_operator and exists (
        select from app.platform_role o join app.user_account u on u.id = o.user_id and u.status = 'active' where o.user_id <> given_operator)
    from app.tenant_deletion d
    where d.cancelled_at is null and exists (select from app.platform_role p where p.user_id = given_operator)
    order by d.asked_at desc, d.id;
  end
;;
comment on function app.tenant_deletions(uuid) is 'The operator''s list of deletions; none for anybody else.'
;;
create function app.schedule_deletion(given_operator uuid, given_id uuid, given_tenant uuid, given_slug text, given_reason text, given_days integer)
  returns timestamptz language plpgsql security definer set search_path = app, pg_temp as $body$
  declare
    due timestamptz := now() + make_interval(days => given_days);
  begin
    if given_days not between 7 and 90 then
      return null;
    end if;
    insert into app.tenant_deletion (id, deleted_tenant, slug, name, reason, asked_by, asked_by_name, due_at)
    select given_id, t.id, t.slug, t.name, given_reason, u.id, u.email, due
    from app.tenant t
    join app.user_account u on u.id = given_operator and u.status = 'active'
    join app.platform_role o on o.user_id = u.id
    where t.id = given_tenant and t.slug = given_slug and t.status = 'suspended'
    on conflict do nothing;
    return case when found then due end;
  end
$body$
;;
comment on function app.schedule_deletion(uuid, uuid, uuid, text, text, integer) is 'Tenant deletion, first step: an operator names a suspended tenant by its slug; null when it can''t be.'
;;
create function app.cancel_deletion(given_operator uuid, given_deletion uuid)
  returns boolean language sql volatile security definer set search_path = app, pg_temp
  begin atomic
    with changed as (
      update app.tenant_deletion d set cancelled_at = now(), cancelled_by_name = u.email
      from app.user_account u join app.platform_role o on o.user_id = u.id
      where u.id = given_operator and u.status = 'active'
      and d.id = given_deletion and d.cancelled_at is null and d.confirmed_at is null
      returning 1)
    select exists (select from changed);
  end
;;
comment on function app.cancel_deletion(uuid, uuid) is 'Tenant deletion: an operator calls it off, while it isn''t confirmed.'
;;
create function app.confirm_deletion(given_operator uuid, given_deletion uuid, given_slug text)
  returns text language plpgsql security definer set search_path = app, pg_temp as $body$
  declare
    wanted app.tenant_deletion;
  begin
    select * into wanted from app.tenant_deletion d where d.id = given_deletion and d.cancelled_at is null and d.confirmed_at is null for update;
    if not found or not exists (select from app.platform_role o join app.user_account u on u.id = o.user_id and u.status = 'active' where o.user_id = given_operator)
      or not exists (select from app.tenant t where t.id = wanted.deleted_tenant and t.status = 'suspended') then
      return 'gone';
    end if;
    if wanted.slug <> given_slug then
      return 'slug';
    end if;
    if wanted.due_at > now() then
      return 'early';
    end if;
    if wanted.asked_by = given_operator and exists (
      select from app.platform_role o join app.user_account u on u.id = o.user_id and u.status = 'active' where o.user_id <> given_operator) then
      return 'another';
    end if;
    update app.tenant_deletion d set confirmed_at = now(), confirmed_by = given_operator,
      confirmed_by_name = (select u.email from app.user_account u where u.id = given_operator)
    where d.id = given_deletion;
    return 'confirmed';
  end
$body$
;;
comment on function app.confirm_deletion(uuid, uuid, text) is 'Tenant deletion, second step, after the waiting period; by another operator than the first, if there is one.'
;;
do $handed$
declare
  made text;
begin
  foreach made in array array['tenant_deletions(uuid)', 'schedule_deletion(uuid, uuid, uuid, text, text, integer)', 'cancel_deletion(uuid, uuid)',
      'confirm_deletion(uuid, uuid, text)'] loop
    execute format('revoke all on function app.%s from public', made);
    execute format('grant execute on function app.%s to tallawah_app', made);
    execute format('alter function app.%s owner to tallawah_lookup', made);
  end loop;
end
$handed$
;;
set role tallawah_lookup
;;
create or replace function app.set_tenant_status(given_operator uuid, given_tenant uuid, given_status text)
  returns boolean language sql volatile security definer set search_path = app, pg_temp
  begin atomic
    with changed as (
      update app.tenant t set status = given_status
      where t.id = given_tenant and t.status <> given_status and exists (select from app.platform_role p where p.user_id = given_operator)
      and not exists (select from app.tenant_deletion d where d.deleted_tenant = t.id and d.cancelled_at is null)
      returning 1)
    select exists (select from changed);
  end
;;
comment on function app.set_tenant_status(uuid, uuid, text) is 'An operator suspends or reinstates a tenant; a suspended tenant is nobody''s until then. One that is to be deleted stays suspended.'
;;
reset role
;;
revoke create on schema app from tallawah_lookup
;;
