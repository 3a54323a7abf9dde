-- Many tenants that are copies of one, made inside the database: the tables are dbt's and the application's, only the amount is ours.
create schema bench_tenants;

-- Copies a tenant's rows of a table: some columns given by expression over the row r and what stands beside it as b.
create function bench_tenants.copy(target regclass, of_tenant uuid, replaced jsonb, beside text) returns void language plpgsql as $body$
declare
  names text; expressions text;
begin
  select string_agg(quote_ident(attname), ', ' order by attnum),
         string_agg(coalesce(replaced ->> attname, 'r.' || quote_ident(attname)), ', ' order by attnum)
    into names, expressions
  from pg_attribute where attrelid = target and attnum > 0 and not attisdropped and attgenerated = '';
  execute format('insert into %1$s (%2$s) select %3$s from %1$s r cross join %4$s where r.tenant_id = %5$L',
    target, names, expressions, beside, of_tenant);
end
$body$;

-- Makes the days of a tenant so many times as long, each time all of them before.
create function bench_tenants.lengthen(tenant uuid, days integer, times integer) returns void language plpgsql as $body$
declare
  target regclass;
begin
  foreach target in array array['marts.vw_campaign_daily', 'marts.vw_conversion_daily']::regclass[] loop
    perform bench_tenants.copy(target, tenant, jsonb_build_object('date_day', 'r.date_day - b.n * ' || days),
      format('generate_series(1, %s) b(n)', times - 1));
  end loop;
end
$body$;

-- Gives other tenants what a tenant has: connections, names, campaign days and the state they are published in.
create function bench_tenants.spread(tenant uuid, others uuid[]) returns void language plpgsql as $body$
declare
  target regclass;
begin
  foreach target in array array['app.data_source', 'ops.freshness', 'ops.publication', 'marts.dim_account', 'marts.dim_campaign',
      'marts.dim_geo', 'marts.vw_campaign_daily', 'marts.vw_conversion_daily']::regclass[] loop
    perform bench_tenants.copy(target, tenant, jsonb_build_object('tenant_id', 'b.id'), format('unnest(%L::uuid[]) b(id)', others));
  end loop;
end
$body$;

-- Makes a tenant's campaigns so many times as many, the others with names, ids and amounts of their own.
create function bench_tenants.widen(tenant uuid, times integer) returns void language plpgsql as $body$
declare
  target regclass;
  named constant jsonb := jsonb_build_object('campaign_id', 'r.campaign_id || ''-'' || b.n');
  paid constant jsonb := jsonb_build_object(
    'spend', 'r.spend * (1 + b.n * 0.013)', 'spend_reporting', 'r.spend_reporting * (1 + b.n * 0.013)');
begin
  foreach target in array array['marts.dim_campaign', 'marts.vw_campaign_daily', 'marts.vw_conversion_daily']::regclass[] loop
    perform bench_tenants.copy(target, tenant, named || paid || jsonb_build_object('name', 'r.name || '' '' || b.n'),
      format('generate_series(2, %s) b(n)', times));
  end loop;
end
$body$;
