--liquibase formatted sql

--changeset warehouse:0121 splitStatements:false
--comment: which test of rows a result is of, so that it is said what it means, and on which days it found some
alter table ops.dbt_result add column test text, add column days date[];
comment on column ops.dbt_result.test is 'What the test is called wherever it is used: a generic one by its macro, without test_. NULL of what is no test of rows.';
comment on column ops.dbt_result.days is 'The first days of the tenant''s rows that a test found; NULL where it found none or its rows have no day.';
comment on column ops.dbt_result.rows_affected is 'Rows written; of a test, the tenant''s rows that it found. NULL where that is known of all tenants of the run together only.';
