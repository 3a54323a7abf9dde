--liquibase formatted sql

--changeset insights:0040 splitStatements:false
--comment: labels of campaigns, set by hand or by rule
create table app.label (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  colour text not null check (colour in ('green', 'blue', 'orange', 'purple', 'pink', 'olive', 'teal', 'brown')),
  name_contains text,
  name_starts_with text,
  platforms text[],
  accounts text[],
  objectives text[],
  primary key (tenant_id, id)
);
comment on table app.label is 'Tenant-owned: a name that campaigns of any platform can bear. What is set of the last five columns is its rule, all of which must hold; none is set: it has no rule.';
create unique index label_name on app.label (tenant_id, lower(name collate "und-x-icu"));

create table app.label_member (
  tenant_id uuid not null references app.tenant,
  label_id uuid not null,
  platform text not null,
  account_id text not null,
  campaign_id text not null,
  how text not null check (how in ('on', 'off')),
  primary key (tenant_id, label_id, platform, account_id, campaign_id),
  foreign key (tenant_id, label_id) references app.label on delete cascade
);
comment on table app.label_member is 'Tenant-owned: what people decided of a label and a campaign; it outranks the label''s rule.';
comment on column app.label_member.how is 'on: it bears the label whatever the rule says; off: it doesn''t, whatever the rule says.';

create table app.label_version (
  tenant_id uuid primary key references app.tenant,
  version bigint not null
);
comment on table app.label_version is 'Tenant-owned: raised by every change of the tenant''s labels, whose order it keeps; what is made of labels is kept by it.';

alter table app.label enable row level security;
alter table app.label force row level security;
create policy bound_tenant on app.label to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy upkeep on app.label to tallawah_owner using (true) with check (true);
grant select, insert, update, delete on app.label to tallawah_app;

alter table app.label_member enable row level security;
alter table app.label_member force row level security;
create policy bound_tenant on app.label_member to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy upkeep on app.label_member to tallawah_owner using (true) with check (true);
grant select, insert, update, delete on app.label_member to tallawah_app;

alter table app.label_version enable row level security;
alter table app.label_version force row level security;
create policy bound_tenant on app.label_version to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy upkeep on app.label_version to tallawah_owner using (true) with check (true);
grant select, insert, update on app.label_version to tallawah_app;

insert into app.role_permission (tenant_id, role, permission)
select r.tenant_id, r.name, 'labels:manage' from app.role r where r.built_in and r.name in ('owner', 'admin', 'analyst')
on conflict do nothing;
