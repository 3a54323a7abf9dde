--liquibase formatted sql

--changeset warehouse:0003 splitStatements:false
--comment: what a connection's landing lacks, and who looks after a model
create table ops.landing_warning (
  tenant_id uuid not null references app.tenant,
  connection_id uuid not null,
  stream text not null,
  landed_column text not null,
  noticed_at timestamptz not null default now(),
  primary key (tenant_id, connection_id, stream, landed_column),
  foreign key (tenant_id, connection_id) references app.data_source (tenant_id, id)
);
comment on table ops.landing_warning is 'Columns and streams that the models read and that a connection has not landed: NULL or absent in the marts. Written by the publication.';
comment on column ops.landing_warning.landed_column is 'The column; of several names by which it may land, all, with | between them. Empty: the stream has not landed.';

alter table ops.landing_warning enable row level security;
alter table ops.landing_warning force row level security;
create policy bound_tenant on ops.landing_warning to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy build on ops.landing_warning to tallawah_dbt using (true) with check (true);
create policy upkeep on ops.landing_warning to tallawah_owner using (true) with check (true);
grant select on ops.landing_warning to tallawah_app, tallawah_dbt;
grant insert, update, delete on ops.landing_warning to tallawah_dbt;

alter table ops.dbt_result add column owner text;
comment on column ops.dbt_result.owner is 'Who looks after the model or, for a test, the model it tests: dbt''s meta.owner.';
comment on column app.data_source.settings is 'streams: {our stream name: the landed table it has here}, for custom insights and queries; final_days: {delivery, outcome} and lookback_days, where they differ from the platform''s.';

--changeset warehouse:0004 splitStatements:false
--comment: a connection's settings are part of what its slices are computed from
create function ops.connection_settings_changed() returns trigger
  language plpgsql security invoker set search_path = ops, pg_temp as $body$
begin
  if new.settings -> 'streams' is distinct from old.settings -> 'streams' then
    perform ops.enqueue_slices(new.tenant_id, new.id, 'settings');
    insert into ops.dirty_entity (tenant_id, connection_id, stream, extracted_from, extracted_to, cause)
    select new.tenant_id, new.id, s.stream, '2000-01-01', now() + interval '1 day', 'settings'
    from app.platform p cross join jsonb_object_keys(p.streams) s(stream)
    where p.id = new.platform and p.streams -> s.stream ->> 'class' in ('entity', 'account');
  else
    insert into ops.dirty_slice (tenant_id, connection_id, day, cause)
    select s.tenant_id, s.connection_id, max(s.day), 'settings'
    from ops.slice s where s.tenant_id = new.tenant_id and s.connection_id = new.id group by 1, 2;
  end if;
  return null;
end
$body$;
create trigger connection_settings_changed after update of settings on app.data_source
  for each row when (new.settings is distinct from old.settings) execute function ops.connection_settings_changed();
