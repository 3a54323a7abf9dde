--liquibase formatted sql

--changeset ingestion:0070 splitStatements:false
--comment: a stream that is given its name, or loses it, after rows have landed is read anew with all its days
create or replace function ops.connection_settings_changed() returns trigger
  language plpgsql security invoker set search_path = ops, pg_temp as $body$
begin
  if new.settings -> 'streams' is distinct from old.settings -> 'streams' then
    perform ops.enqueue_slices(new.tenant_id, new.id, 'settings');
    insert into ops.dirty_entity (tenant_id, connection_id, stream, extracted_from, extracted_to, cause)
    select new.tenant_id, new.id, s.stream, '-infinity', 'infinity', 'settings'
    from app.platform p cross join jsonb_object_keys(p.streams) s(stream)
    where p.id = new.platform and (
      p.streams -> s.stream ->> 'class' in ('entity', 'account')
      or p.streams -> s.stream ->> 'class' in ('fact', 'control')
        and new.settings -> 'streams' ->> s.stream is distinct from old.settings -> 'streams' ->> s.stream);
  else
    insert into ops.dirty_slice (tenant_id, connection_id, day, cause)
    select s.tenant_id, s.connection_id, max(s.day), 'settings'
    from ops.slice s where s.tenant_id = new.tenant_id and s.connection_id = new.id group by 1, 2;
  end if;
  return null;
end
$body$;
comment on table ops.dirty_entity is 'The queue of landed entity rows, by their range of _airbyte_extracted_at, that the dimensions have not taken yet. A stream of facts stands here when it was named after it landed: of which days it has rows, its table tells when the queue is taken.';
comment on table ops.slice is 'Every (connection, day) that has ever had landed facts: what a change to a whole connection makes dirty. Days of a stream that was named after it landed come when the queue is taken.';
grant insert on ops.slice to tallawah_dbt;
