--liquibase formatted sql

--changeset identity:0064 splitStatements:false
--comment: a permission that no act asked for is gone from roles and keys; a key that had it alone could do nothing
delete from app.role_permission where permission = 'data:transform';
delete from app.api_key where scopes = array['data:transform'];
update app.api_key set scopes = array_remove(scopes, 'data:transform') where 'data:transform' = any (scopes);
