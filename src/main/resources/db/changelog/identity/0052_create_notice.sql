--liquibase formatted sql

--changeset identity:0052 splitStatements:false
--comment: what a person should know about their own account, whether or not there is a mail server
create table app.notice (
  id uuid primary key,
  user_id uuid not null references app.user_account,
  kind text not null check (kind ~ '^[a-z_]{1,40}$'),
  at timestamptz not null default now(),
  device text not null check (length(device) <= 200),
  address text not null check (length(address) <= 64),
  seen_at timestamptz
);
comment on table app.notice is 'User-owned: a sign-in from a new device, a change of password or factors; kept for 90 days.';
create index notice_by_user on app.notice (user_id, at);

alter table app.notice enable row level security;
alter table app.notice force row level security;
create policy own on app.notice to tallawah_app using (user_id = app.current_user_id()) with check (user_id = app.current_user_id());
create policy upkeep on app.notice to tallawah_owner using (true) with check (true);
grant select, insert, update (seen_at), delete on app.notice to tallawah_app;
