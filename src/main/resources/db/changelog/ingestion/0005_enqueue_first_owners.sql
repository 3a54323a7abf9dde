--liquibase formatted sql

--changeset ingestion:0011 splitStatements:false
--comment: who is first to own an account takes it from connections that only told totals of it
create function ops.account_source_begun() returns trigger
  language plpgsql security invoker set search_path = ops, pg_temp as $body$
begin
  perform ops.enqueue_slices(d.tenant_id, d.id, 'ownership')
  from app.data_source d
  where exists (
    select from begun b where b.tenant_id = d.tenant_id and b.platform = d.platform and b.connection_id <> d.id);
  return null;
end
$body$;
create trigger account_source_begun after insert on app.account_source
  referencing new table as begun for each statement execute function ops.account_source_begun();
