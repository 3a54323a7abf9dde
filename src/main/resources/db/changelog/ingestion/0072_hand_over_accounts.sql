--liquibase formatted sql

--changeset ingestion:0072 splitStatements:false
--comment: an account that changes hands enqueues the days that do, of all connections of its platform, and no others
create function ops.enqueue_handed_over(given_tenant uuid, given_platform text, given_days datemultirange) returns void
  language plpgsql security invoker set search_path = ops, pg_temp as $body$
begin
  insert into ops.dirty_slice (tenant_id, connection_id, day, cause)
  select s.tenant_id, s.connection_id, s.day, 'ownership'
  from app.data_source d
  join ops.slice s on s.tenant_id = d.tenant_id and s.connection_id = d.id
  where d.tenant_id = given_tenant and d.platform = given_platform and given_days @> s.day;
  if not found and not isempty(given_days) then
    -- no day has landed of those: the account itself still says whose it is
    insert into ops.dirty_slice (tenant_id, connection_id, day, cause)
    select s.tenant_id, s.connection_id, s.day, 'ownership'
    from app.data_source d
    join ops.slice s on s.tenant_id = d.tenant_id and s.connection_id = d.id
    where d.tenant_id = given_tenant and d.platform = given_platform
    order by s.day desc, s.connection_id limit 1;
  end if;
end
$body$;

create or replace function ops.account_source_changed() returns trigger
  language plpgsql security invoker set search_path = ops, pg_temp as $body$
declare
  handed_over datemultirange := datemultirange(old.days);
begin
  if tg_op = 'UPDATE' then
    handed_over := handed_over + datemultirange(new.days);
    if new.connection_id = old.connection_id then
      handed_over := handed_over - datemultirange(old.days * new.days);
    end if;
  end if;
  perform ops.enqueue_handed_over(old.tenant_id, old.platform, handed_over);
  return null;
end
$body$;

create or replace function ops.account_source_begun() returns trigger
  language plpgsql security invoker set search_path = ops, pg_temp as $body$
begin
  insert into ops.dirty_slice (tenant_id, connection_id, day, cause)
  select s.tenant_id, s.connection_id, s.day, 'ownership'
  from app.data_source d
  join ops.slice s on s.tenant_id = d.tenant_id and s.connection_id = d.id
  where exists (
    select from begun b
    where b.tenant_id = d.tenant_id and b.platform = d.platform and b.connection_id <> d.id and b.days @> s.day);
  return null;
end
$body$;
comment on column app.account_source.decided_by is '''first landed'', or ''administrator'' who said otherwise.';

-- Days of an account are handed over, never left to nobody, and no row becomes another account's.
revoke update, delete on app.account_source from tallawah_app;
grant update (days, connection_id, decided_by) on app.account_source to tallawah_app;

--changeset ingestion:0073 splitStatements:false
--comment: a landing schema stays its connection's, or figures of two tenants would have to be computed again
create function app.landing_schema_moved() returns trigger
  language plpgsql security invoker set search_path = app, pg_temp as $body$
begin
  raise exception 'the landing schema % stays its connection''s; land what it holds in one of whose it is', old.schema_name;
end
$body$;
create trigger landing_schema_moved before update on app.landing_schema
  for each row when (old is distinct from new) execute function app.landing_schema_moved();
comment on table app.landing_schema is 'Whose a landing schema is, for good: the only source of that answer, the name is never parsed.';
revoke update, delete on app.landing_schema from tallawah_app;
