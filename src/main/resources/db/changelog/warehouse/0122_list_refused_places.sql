--liquibase formatted sql

--changeset warehouse:0122 splitStatements:false
--comment: the places for which a tenant's run was refused, so that they can be given a region
create table ops.refused_place (
  tenant_id uuid not null references app.tenant,
  connection_id uuid not null,
  location_type text not null,
  country text not null,
  place text not null,
  currency text not null,
  platform text not null,
  place_name text,
  day_from date not null,
  day_to date not null,
  spend numeric,
  impressions bigint,
  share numeric,
  noticed_at timestamptz not null default now(),
  primary key (tenant_id, connection_id, location_type, country, place, currency),
  foreign key (tenant_id, connection_id) references app.data_source (tenant_id, id)
);
comment on table ops.refused_place is 'Places that are no region, as a run told them that published nothing because too much is spent there (unmapped_error). Written at such a run''s end, removed by the tenant''s next publication.';
comment on column ops.refused_place.share is 'Of the connection''s spend by place of this location type, 0 to 1; NULL where nothing is spent.';

alter table ops.refused_place enable row level security;
alter table ops.refused_place force row level security;
create policy bound_tenant on ops.refused_place to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy build on ops.refused_place to tallawah_dbt using (true) with check (true);
create policy upkeep on ops.refused_place to tallawah_owner using (true) with check (true);
grant select on ops.refused_place to tallawah_app, tallawah_dbt;
grant insert, delete on ops.refused_place to tallawah_dbt;
