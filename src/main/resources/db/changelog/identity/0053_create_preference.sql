--liquibase formatted sql

--changeset identity:0053 splitStatements:false
--comment: how a person wants their screens, wherever they sign in
create table app.preference (
  user_id uuid primary key references app.user_account,
  language text not null check (length(language) between 2 and 35),
  scheme text not null check (scheme in ('system', 'light', 'dark')),
  density text not null check (density in ('compact', 'regular', 'comfortable')),
  changed_at timestamptz not null default now()
);
comment on table app.preference is 'User-owned: language, colours and density of the screens.';

alter table app.preference enable row level security;
alter table app.preference force row level security;
create policy own on app.preference to tallawah_app using (user_id = app.current_user_id()) with check (user_id = app.current_user_id());
create policy upkeep on app.preference to tallawah_owner using (true) with check (true);
grant select, insert, update (language, scheme, density, changed_at) on app.preference to tallawah_app;
