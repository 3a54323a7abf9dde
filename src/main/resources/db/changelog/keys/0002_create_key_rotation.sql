--liquibase formatted sql

--changeset keys:0002 splitStatements:false
--comment: rotations, so that one that was interrupted is carried on
create table app.key_rotation (
  id uuid primary key default gen_random_uuid(),
  started_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz
);
comment on table app.key_rotation is 'Platform-owned: rotations of data keys; one without an end is carried on by the next rotate-keys.';
