--liquibase formatted sql

--changeset insights:0042 splitStatements:false
--comment: what people write on a day, beside what was measured
create table app.day_note (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  day date not null check (day between '2000-01-01' and '2099-12-31'),
  platform text,
  account_id text,
  campaign_id text,
  text text not null check (length(text) between 1 and 280),
  primary key (tenant_id, id),
  check (num_nulls(platform, account_id, campaign_id) in (0, 3))
);
comment on table app.day_note is 'Tenant-owned: what people wrote on a day, of one campaign or of all that the tenant runs. It is no figure and changes none.';
comment on column app.day_note.platform is 'With account_id and campaign_id: the campaign that it is about, as marts tell campaigns apart; all NULL: it is about none alone.';
create index day_note_day on app.day_note (tenant_id, day);

alter table app.day_note enable row level security;
alter table app.day_note force row level security;
create policy bound_tenant on app.day_note to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy upkeep on app.day_note to tallawah_owner using (true) with check (true);
grant select, insert, update, delete on app.day_note to tallawah_app;
