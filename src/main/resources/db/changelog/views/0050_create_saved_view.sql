--liquibase formatted sql

--changeset views:0050 splitStatements:false
--comment: kept states of screens, and who opens which with one
create table app.saved_view (
  tenant_id uuid not null references app.tenant,
  id uuid not null,
  screen text not null check (screen ~ '^[a-z_]{1,40}$'),
  name text not null check (length(name) between 1 and 80),
  owner_id uuid not null references app.user_account,
  team boolean not null default false,
  team_default boolean not null default false,
  parameters text not null check (length(parameters) <= 4000),
  changed_at timestamptz not null default now(),
  primary key (tenant_id, id),
  check (team or not team_default)
);
comment on table app.saved_view is 'Tenant-owned: a state of a screen under a name, for its owner alone or for the team.';
comment on column app.saved_view.parameters is 'As in the address, without the tenant; a period by name stays a name.';
create unique index saved_view_own_name on app.saved_view (tenant_id, screen, owner_id, lower(name)) where not team;
create unique index saved_view_team_name on app.saved_view (tenant_id, screen, lower(name)) where team;
create unique index saved_view_team_default on app.saved_view (tenant_id, screen) where team_default;
create index saved_view_owner on app.saved_view (tenant_id, owner_id);

create table app.default_view (
  tenant_id uuid not null references app.tenant,
  user_id uuid not null references app.user_account,
  screen text not null,
  view_id uuid not null,
  primary key (tenant_id, user_id, screen),
  foreign key (tenant_id, view_id) references app.saved_view on delete cascade
);
comment on table app.default_view is 'Tenant-owned: with which kept state a person opens a screen.';
create index default_view_of on app.default_view (tenant_id, view_id);

alter table app.saved_view enable row level security;
alter table app.saved_view force row level security;
create policy bound_tenant on app.saved_view to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy upkeep on app.saved_view to tallawah_owner using (true) with check (true);
grant select, insert, update, delete on app.saved_view to tallawah_app;

alter table app.default_view enable row level security;
alter table app.default_view force row level security;
create policy bound_tenant on app.default_view to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy upkeep on app.default_view to tallawah_owner using (true) with check (true);
grant select, insert, update, delete on app.default_view to tallawah_app;

--changeset views:0051
--comment: whoever lands data may write the team's views, until a role says otherwise
insert into app.role_permission (tenant_id, role, permission)
select tenant_id, role, 'views:share' from app.role_permission where permission = 'data:land'
on conflict do nothing;
