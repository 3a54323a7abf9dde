--liquibase formatted sql

--changeset warehouse:0123 splitStatements:false
--comment: an id by which an alias can be named in an address, where its own name may hold anything
alter table app.region_alias add column id uuid not null default gen_random_uuid();
alter table app.region_alias add constraint region_alias_id unique (tenant_id, id);
comment on column app.region_alias.id is 'Names it in addresses; stays when the place is told to be another region.';
