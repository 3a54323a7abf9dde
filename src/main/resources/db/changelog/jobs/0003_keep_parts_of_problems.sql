--liquibase formatted sql

--changeset jobs:0003 splitStatements:false
--comment: what a problem is put together of, so that readers of other languages are told it too
alter table app.job add column problem_parts jsonb;
comment on column app.job.problem is 'What went wrong, in English.';
comment on column app.job.problem_parts is 'The pattern of the problem and what was found, which may be sentences of the same form: {pattern, found}. NULL where its English is all of it, and of jobs from before this column.';
