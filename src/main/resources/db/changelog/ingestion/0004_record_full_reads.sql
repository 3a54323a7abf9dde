--liquibase formatted sql

--changeset ingestion:0010 splitStatements:false
--comment: what a complete read of all of a stream's things no longer brings has been deleted
create table ops.full_read (
  tenant_id uuid not null references app.tenant,
  connection_id uuid not null,
  stream text not null,
  started_at timestamptz not null,
  read_to timestamptz not null,
  accounts jsonb not null check (jsonb_typeof(accounts) = 'array'),
  primary key (tenant_id, connection_id, stream, started_at),
  foreign key (tenant_id, connection_id) references app.data_source (tenant_id, id),
  check (started_at <= read_to)
);
comment on table ops.full_read is 'Complete full-refresh reads of streams that list things as they are: what was told before and isn''t in one has been deleted.';
comment on column ops.full_read.started_at is 'Least emitted_at of the stream in that sync; read_to is the greatest.';
comment on column ops.full_read.accounts is 'Accounts of which the read brought anything: of others it says nothing. Empty where the stream tells no account.';
alter table ops.full_read enable row level security;
alter table ops.full_read force row level security;
create policy bound_tenant on ops.full_read to tallawah_app, tallawah_loader
  using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy build on ops.full_read to tallawah_dbt using (true);
create policy upkeep on ops.full_read to tallawah_owner using (true) with check (true);
grant select on ops.full_read to tallawah_app, tallawah_dbt;
grant select, insert on ops.full_read to tallawah_loader;
