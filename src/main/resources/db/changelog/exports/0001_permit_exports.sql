--liquibase formatted sql

--changeset exports:0001
--comment: whoever sees figures may export them, until a role says otherwise
insert into app.role_permission (tenant_id, role, permission)
select tenant_id, role, 'exports:make' from app.role_permission where permission = 'insights:view'
on conflict do nothing;
