--liquibase formatted sql

--changeset ingestion:0009 splitStatements:false
--comment: what compactions of landing removed
create table ops.compaction (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  connection_id uuid not null,
  stream text not null,
  compacted_at timestamptz not null default now(),
  rows_read bigint not null,
  rows_removed bigint not null,
  primary key (tenant_id, id, stream),
  foreign key (tenant_id, connection_id) references app.data_source (tenant_id, id)
);
comment on table ops.compaction is 'Rows of landing that said again what the copies before and after them say, and were removed.';
comment on column ops.compaction.rows_read is 'Rows the table had in the parts that were looked at.';
create index compaction_of_stream on ops.compaction (tenant_id, connection_id, stream, compacted_at);
alter table ops.compaction enable row level security;
alter table ops.compaction force row level security;
create policy bound_tenant on ops.compaction to tallawah_app, tallawah_loader
  using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy build on ops.compaction to tallawah_dbt using (true);
create policy upkeep on ops.compaction to tallawah_owner using (true) with check (true);
grant select on ops.compaction to tallawah_app, tallawah_dbt;
grant select, insert, update on ops.compaction to tallawah_loader;
comment on column app.platform.streams is
  'By stream name: class (fact, control, entity, account), day (field of the day), account (field of the account id), index (lists of landed columns), columns (field to type), and for compaction key (fields without which a record stands for itself), parts (fields that divide further), entity (by which states are one sequence), passes (times that extraction passes).';
