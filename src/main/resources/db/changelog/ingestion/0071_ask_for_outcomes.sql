--liquibase formatted sql

--changeset ingestion:0071
--comment: Meta leaves actions out of rows that have none, so whether they were asked for is told by the column alone; it is made when a record first has one
update app.platform
set streams = jsonb_set(streams, '{ads_insights,asked}', '["actions", "action_values"]')
where id = 'meta';
