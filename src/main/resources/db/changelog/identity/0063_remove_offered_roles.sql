--liquibase formatted sql

--changeset identity:0063 splitStatements:false
--comment: an invitation that is over keeps its role as a name and holds no role back; a role that people join with isn't taken from their service silently
alter table app.invitation
  add column open_role text generated always as (case when accepted_at is null and revoked_at is null then role end) stored,
  drop constraint invitation_tenant_id_role_fkey,
  add constraint invitation_open_role foreign key (tenant_id, open_role) references app.role (tenant_id, name);
comment on column app.invitation.open_role is 'The role while the invitation is open, which must be there; null when it is over.';
alter table app.sign_on_service
  drop constraint sign_on_service_tenant_id_joining_role_fkey,
  add constraint sign_on_service_joining_role foreign key (tenant_id, joining_role) references app.role (tenant_id, name);
