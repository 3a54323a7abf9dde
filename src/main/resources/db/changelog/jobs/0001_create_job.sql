--liquibase formatted sql

--changeset jobs:0001 splitStatements:false
--comment: long work that somebody asked for
create table app.job (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  kind text not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null default now(),
  request jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled', 'expired')),
  cancel_asked boolean not null default false,
  attempts smallint not null default 0,
  lease_by uuid,
  lease_until timestamptz,
  done bigint not null default 0,
  total bigint,
  result jsonb,
  problem text,
  started_at timestamptz,
  finished_at timestamptz,
  expires_at timestamptz,
  primary key (tenant_id, id),
  check ((state = 'running') = (lease_by is not null and lease_until is not null))
);
comment on table app.job is 'Tenant-owned: long work that a person asked for, its progress and what came of it.';
comment on column app.job.lease_until is 'Till when the worker of lease_by has it; it prolongs that while it lives, and another takes the job over afterwards.';
comment on column app.job.expires_at is 'When upkeep is due: of a job that is done its result goes, of any other its row.';
create index job_by_person on app.job (tenant_id, asked_by, asked_at desc);

alter table app.job enable row level security;
alter table app.job force row level security;
create policy bound_tenant on app.job to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy lookup on app.job for select to tallawah_lookup using (true);
create policy upkeep on app.job to tallawah_owner using (true) with check (true);
grant select, insert, update, delete on app.job to tallawah_app;
grant select on app.job to tallawah_lookup;

--changeset jobs:0002 endDelimiter:;;
--comment: the schedulers' list of jobs
grant create on schema app to tallawah_lookup
;;
create function app.due_jobs() returns table (tenant_id uuid, job_id uuid, kind text, expired boolean)
  language sql stable security definer set search_path = app, pg_temp
  begin atomic
    select j.tenant_id, j.id, j.kind, j.expires_at is not null
    from app.job j join app.tenant t on t.id = j.tenant_id
    where t.status = 'active' and (j.state = 'waiting' or j.state = 'running' and j.lease_until < now())
      or j.expires_at <= now()
    order by row_number() over (partition by j.tenant_id order by j.asked_at, j.id), j.asked_at, j.id;
  end
;;
comment on function app.due_jobs() is 'Upkeep: jobs of tenants that wait, whose worker is gone, and that have expired; the first of each tenant before any second.'
;;
revoke all on function app.due_jobs() from public
;;
grant execute on function app.due_jobs() to tallawah_app
;;
alter function app.due_jobs() owner to tallawah_lookup
;;
revoke create on schema app from tallawah_lookup
;;
