--liquibase formatted sql

--changeset warehouse:0006 splitStatements:false
--comment: marts.vw_pacing says of each day whether it is final, and runs as its reader
create policy bound_reader on ops.freshness for select to tallawah_bi
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select on ops.freshness to tallawah_bi;
