--liquibase formatted sql

--changeset insights:0041 splitStatements:false
--comment: what a problem is put together of, so that readers of other languages are told it too
alter table app.creative_picture add column problem_parts jsonb;
comment on column app.creative_picture.problem is 'Why there is no picture, in English.';
comment on column app.creative_picture.problem_parts is 'The pattern of the problem and what was found: {pattern, found}. NULL where its English is all of it, and of those from before this column.';
