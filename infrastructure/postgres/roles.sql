-- Roles, schemas and extensions of one Tallawah database. Run it once by a superuser (or a role with
-- CREATEROLE that owns the database), connected to that database; running it again changes nothing.
-- It sets no password: give the four login roles theirs with ALTER ROLE … PASSWORD.
do $roles$
declare
  login_role text;
begin
  foreach login_role in array array['tallawah_owner', 'tallawah_loader', 'tallawah_dbt', 'tallawah_app', 'tallawah_bi'] loop
    if not exists (select from pg_roles where rolname = login_role) then
      execute format('create role %I login noinherit nosuperuser nocreatedb nocreaterole nobypassrls noreplication', login_role);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'tallawah_lookup') then
    create role tallawah_lookup nologin noinherit nosuperuser nocreatedb nocreaterole nobypassrls noreplication;
  end if;
end
$roles$;

-- the owner may hand functions to the look-up role, and nothing else
grant tallawah_lookup to tallawah_owner;

do $database$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to tallawah_owner, tallawah_loader, tallawah_dbt, tallawah_app, tallawah_bi', current_database());
  execute format('grant create on database %I to tallawah_loader', current_database());
  execute format('grant temporary on database %I to tallawah_loader, tallawah_dbt', current_database());
end
$database$;

revoke all on schema public from public;
create extension if not exists btree_gist with schema public;
grant usage on schema public to tallawah_owner, tallawah_loader, tallawah_dbt, tallawah_app;

create schema if not exists app authorization tallawah_owner;
create schema if not exists ops authorization tallawah_owner;
create schema if not exists staging authorization tallawah_dbt;
create schema if not exists intermediate authorization tallawah_dbt;
create schema if not exists marts authorization tallawah_dbt;

grant usage on schema app to tallawah_app, tallawah_dbt, tallawah_loader, tallawah_lookup;
grant usage on schema ops to tallawah_app, tallawah_dbt, tallawah_loader;
grant usage on schema marts to tallawah_app, tallawah_bi, tallawah_owner;

alter role tallawah_app set statement_timeout = '60s';
alter role tallawah_app set idle_in_transaction_session_timeout = '120s';
alter role tallawah_bi set statement_timeout = '300s';
alter role tallawah_app set search_path = app, marts, ops;
alter role tallawah_bi set search_path = marts;
alter role tallawah_loader set search_path = ops;
-- a server's default is for disks that seek; with it the covering indexes of marts aren't read
alter role tallawah_app set random_page_cost = 1.1;
alter role tallawah_bi set random_page_cost = 1.1;
alter role tallawah_dbt set random_page_cost = 1.1;
-- days and tenants differ in size by orders of magnitude: one plan for all of them is right for few
alter role tallawah_app set plan_cache_mode = force_custom_plan;
-- builds sort and hash whole slices; its casts of dates and times must not depend on the server's zone
alter role tallawah_dbt set work_mem = '64MB';
alter role tallawah_dbt set jit = off;
alter role tallawah_dbt set timezone = 'UTC';
