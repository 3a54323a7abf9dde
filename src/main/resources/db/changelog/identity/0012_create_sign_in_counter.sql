--liquibase formatted sql

--changeset identity:0012 splitStatements:false
--comment: how often signing in failed lately, counted by all instances together
create table app.sign_in_counter (
  subject bytea primary key,
  failures integer not null,
  since timestamptz not null
);
comment on table app.sign_in_counter is 'Platform-owned: failures of sign-in by account, address and both; subjects are hashes, so no address that was typed is kept.';
create index sign_in_counter_by_age on app.sign_in_counter (since);
grant select, insert, update, delete on app.sign_in_counter to tallawah_app;
