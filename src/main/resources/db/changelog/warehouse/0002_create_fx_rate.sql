--liquibase formatted sql

--changeset warehouse:0002 splitStatements:false
--comment: a tenant's dated exchange rates, and the one rule by which the rate of a day is found
create table app.fx_rate (
  tenant_id uuid not null references app.tenant,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  quote_currency text not null check (quote_currency ~ '^[A-Z]{3}$'),
  day date not null,
  rate numeric not null check (rate > 0 and rate < 'Infinity'),
  source text not null check (length(source) between 1 and 200),
  entered_at timestamptz not null default now(),
  primary key (tenant_id, currency, quote_currency, day),
  check (currency <> quote_currency)
);
comment on table app.fx_rate is 'What one unit of currency was worth in quote_currency on a day, by whose word. No row: no rate, and never 1.';
create index fx_rate_quoted on app.fx_rate (tenant_id, quote_currency, currency, day);

alter table app.fx_rate enable row level security;
alter table app.fx_rate force row level security;
create policy bound_tenant on app.fx_rate to tallawah_app using (tenant_id = app.current_tenant()) with check (tenant_id = app.current_tenant());
create policy build on app.fx_rate to tallawah_dbt using (true);
create policy upkeep on app.fx_rate to tallawah_owner using (true) with check (true);
grant select on app.fx_rate to tallawah_app, tallawah_dbt;
grant insert, update, delete on app.fx_rate to tallawah_app;

create function app.exchange_rate(given_tenant uuid, given_currency text, given_quote text, given_day date)
  returns table (rate numeric, rate_day date)
  language sql stable parallel safe security invoker as $body$
  with near as (
    select f.* from app.fx_rate f
    where f.tenant_id = given_tenant and f.day between given_day - 7 and given_day and given_currency <> given_quote
      and (f.currency in (given_currency, given_quote) or f.quote_currency in (given_currency, given_quote))
  ),
  told as (
    select currency as own, quote_currency as other, rate as above, 1::numeric as below, day, 0 as turned from near
    union all
    select quote_currency, currency, 1, rate, day, 1 from near
  ),
  latest as (
    select distinct on (own, other) own, other, above, below, day from told order by own, other, turned, day desc
  ),
  found as (
    select 1::numeric as above, 1::numeric as below, given_day as rate_day, 0 as steps, '' as through where given_currency = given_quote
    union all
    select l.above, l.below, l.day, 1, '' from latest l where l.own = given_currency and l.other = given_quote
    union all
    select a.above * b.above, a.below * b.below, least(a.day, b.day), 2, a.other
    from latest a join latest b on b.own = a.other
    where a.own = given_currency and b.other = given_quote
  )
  select case when f.below = 1 then f.above else f.above / f.below end, f.rate_day
  from found f order by f.steps, f.rate_day desc, f.through limit 1
$body$;
comment on function app.exchange_rate is 'The rate of a day: the last one of at most 7 days before, with its day; no row if all are older. A rate told for the pair comes first, then the inverse of one told the other way round, then two rates over one common currency (of several the one with the later day).';

create function ops.fx_rates_changed() returns trigger
  language plpgsql security invoker set search_path = ops, pg_temp as $body$
begin
  insert into ops.dirty_slice (tenant_id, connection_id, day, cause)
  select distinct s.tenant_id, s.connection_id, s.day, 'exchange rates'
  from (select distinct tenant_id, day from changed) c
  join ops.slice s on s.tenant_id = c.tenant_id and s.day between c.day and c.day + 7;
  return null;
end
$body$;
comment on function ops.fx_rates_changed is 'A rate counts on its day and the 7 after it.';
create function ops.fx_rates_corrected() returns trigger
  language plpgsql security invoker set search_path = ops, pg_temp as $body$
begin
  insert into ops.dirty_slice (tenant_id, connection_id, day, cause)
  select distinct s.tenant_id, s.connection_id, s.day, 'exchange rates'
  from (
    select tenant_id, day
    from before b full join after a using (tenant_id, currency, quote_currency, day)
    where b.rate is distinct from a.rate
  ) c
  join ops.slice s on s.tenant_id = c.tenant_id and s.day between c.day and c.day + 7;
  return null;
end
$body$;
create trigger fx_rates_entered after insert on app.fx_rate
  referencing new table as changed for each statement execute function ops.fx_rates_changed();
create trigger fx_rates_removed after delete on app.fx_rate
  referencing old table as changed for each statement execute function ops.fx_rates_changed();
create trigger fx_rates_corrected after update on app.fx_rate
  referencing old table as before new table as after for each statement execute function ops.fx_rates_corrected();

create function ops.reporting_currency_changed() returns trigger
  language plpgsql security invoker set search_path = ops, pg_temp as $body$
begin
  perform ops.enqueue_slices(d.tenant_id, d.id, 'reporting currency') from app.data_source d where d.tenant_id = new.id;
  return null;
end
$body$;
create trigger reporting_currency_changed after update on app.tenant
  for each row when (old.reporting_currency is distinct from new.reporting_currency)
  execute function ops.reporting_currency_changed();
