--liquibase formatted sql

--changeset identity:0065 splitStatements:false
--comment: wrong codes after a right password are counted for as long as none is right
alter table app.second_factor add column wrong_codes integer not null default 0;
comment on column app.second_factor.wrong_codes is 'Codes that were wrong, one after the other; a right one or another password begins anew.';
grant select (wrong_codes), update (wrong_codes) on app.second_factor to tallawah_app;
