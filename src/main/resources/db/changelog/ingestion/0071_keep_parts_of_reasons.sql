--liquibase formatted sql

--changeset ingestion:0071 splitStatements:false
--comment: what a reason is put together of, so that readers of other languages are told it too
alter table ops.reject add column reason_parts jsonb;
comment on column ops.reject.reason is 'Why the line was not landed, in English.';
comment on column ops.reject.reason_parts is 'The pattern of the reason and what was found: {pattern, found}. NULL where its English is all of it, and of lines from before this column.';
