--liquibase formatted sql

--changeset tenancy:0026 splitStatements:false
--comment: what a problem is put together of, so that readers of other languages are told it too
alter table app.tenant_export add column problem_parts jsonb;
comment on column app.tenant_export.problem is 'What went wrong, in English.';
comment on column app.tenant_export.problem_parts is 'The pattern of the problem and what was found: {pattern, found}. NULL where its English is all of it, and of exports from before this column.';
