--liquibase formatted sql

--changeset warehouse:0005 splitStatements:false
--comment: a tenant's own regions, and what a platform's places are called
create table app.region_set (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  source text check (length(source) <= 500),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
comment on table app.region_set is 'A set of a tenant''s own regions, such as sales territories, beside the seeded parishes.';
comment on column app.region_set.source is 'Where its outlines come from, and under what licence.';

create table app.region (
  tenant_id uuid not null references app.tenant,
  region_id text not null check (region_id ~ '^[A-Za-z0-9][A-Za-z0-9 _.-]{2,59}$' and region_id !~* '^(JM-|UNMAPPED$|UNALLOCATED$)'),
  set_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  parent_region_id text,
  country_code text check (country_code ~ '^[A-Z]{2}$'),
  population bigint check (population >= 0),
  population_source text,
  geometry jsonb check (geometry ->> 'type' in ('Polygon', 'MultiPolygon')),
  primary key (tenant_id, region_id),
  foreign key (tenant_id, set_id) references app.region_set (tenant_id, id) on delete cascade
);
comment on table app.region is 'One region of a tenant''s own. Its id is never one of the seeded ones: those are ISO codes, two letters or JM-nn.';
comment on column app.region.parent_region_id is 'A region of the tenant''s or a seeded one.';
comment on column app.region.geometry is 'GeoJSON geometry, exterior rings counterclockwise (RFC 7946).';
create index region_of_set on app.region (tenant_id, set_id);

create table app.region_alias (
  tenant_id uuid not null references app.tenant,
  platform text not null default '*' check (platform = '*' or platform ~ '^[a-z][a-z0-9_]{1,30}$'),
  country_code text not null default '*' check (country_code = '*' or country_code ~ '^[A-Z]{2}$'),
  alias text not null check (length(btrim(alias)) between 1 and 200),
  region_id text not null check (length(region_id) between 1 and 60),
  primary key (tenant_id, platform, country_code, alias)
);
comment on table app.region_alias is 'What a place is called by a platform (* any), within a country (* any): its name or its id there. Goes before the seeded aliases.';
comment on column app.region_alias.region_id is 'A region of the tenant''s or a seeded one.';

do $walls$
declare
  owned text;
begin
  foreach owned in array array['region_set', 'region', 'region_alias'] loop
    execute format('alter table app.%I enable row level security', owned);
    execute format('alter table app.%I force row level security', owned);
    execute format('create policy bound_tenant on app.%I to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant())', owned);
    execute format('create policy build on app.%I to tallawah_dbt using (true)', owned);
    execute format('create policy upkeep on app.%I to tallawah_owner using (true) with check (true)', owned);
    execute format('grant select on app.%I to tallawah_app, tallawah_dbt', owned);
    execute format('grant insert, update, delete on app.%I to tallawah_app', owned);
  end loop;
end
$walls$;

create function ops.regions_changed() returns trigger
  language plpgsql security invoker set search_path = ops, pg_temp as $body$
begin
  perform ops.enqueue_slices(d.tenant_id, d.id, 'regions')
  from (select distinct tenant_id from changed) c
  join app.data_source d on d.tenant_id = c.tenant_id;
  return null;
end
$body$;
comment on function ops.regions_changed is 'Any statement that changes a tenant''s regions makes all its slices dirty, once.';
do $triggers$
declare
  watched text;
  event text;
begin
  foreach watched in array array['region', 'region_alias'] loop
    foreach event in array array['insert', 'update', 'delete'] loop
      execute format('create trigger regions_changed_by_%s after %s on app.%I referencing %s table as changed for each statement execute function ops.regions_changed()',
        event, event, watched, case event when 'delete' then 'old' else 'new' end);
    end loop;
  end loop;
end
$triggers$;
