--liquibase formatted sql

--changeset warehouse:0001 splitStatements:false
--comment: dbt's runs and results, freshness, and the version of what is published
create table ops.dbt_run (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  command text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  status text not null check (status in ('running', 'succeeded', 'failed', 'interrupted')),
  message text,
  slices bigint not null default 0,
  primary key (tenant_id, id)
);
comment on table ops.dbt_run is 'A run of dbt, one row per tenant whose slices it took.';

create table ops.dbt_result (
  tenant_id uuid not null references app.tenant,
  run_id uuid not null,
  node text not null,
  kind text not null,
  status text not null,
  message text,
  rows_affected bigint,
  seconds numeric not null,
  primary key (tenant_id, run_id, node),
  foreign key (tenant_id, run_id) references ops.dbt_run (tenant_id, id)
);

create table ops.freshness (
  tenant_id uuid not null references app.tenant,
  connection_id uuid not null,
  data_to date,
  final_to date,
  outcome_final_to date,
  last_success timestamptz,
  rows_landed bigint not null default 0,
  published_at timestamptz not null default now(),
  primary key (tenant_id, connection_id),
  foreign key (tenant_id, connection_id) references app.data_source (tenant_id, id)
);
comment on table ops.freshness is 'Per connection, as of the last publication: data to, final to for delivery and for outcomes. Written by the publication itself.';

create table ops.publication (
  tenant_id uuid not null references app.tenant,
  version bigint not null,
  invocation_id text not null,
  published_at timestamptz not null default now(),
  primary key (tenant_id, version)
);
comment on table ops.publication is 'Each time a tenant''s marts changed; the greatest version names the state that readers see.';

do $walls$
declare
  owned text;
begin
  foreach owned in array array['dbt_run', 'dbt_result', 'freshness', 'publication'] loop
    execute format('alter table ops.%I enable row level security', owned);
    execute format('alter table ops.%I force row level security', owned);
    execute format('create policy bound_tenant on ops.%I to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant())', owned);
    execute format('create policy build on ops.%I to tallawah_dbt using (true) with check (true)', owned);
    execute format('create policy upkeep on ops.%I to tallawah_owner using (true) with check (true)', owned);
    execute format('grant select on ops.%I to tallawah_app, tallawah_dbt', owned);
  end loop;
end
$walls$;
grant insert, update on ops.dbt_run, ops.dbt_result to tallawah_app;
grant insert, update, delete on ops.freshness, ops.publication to tallawah_dbt;
