package io.tallawah.tenancy;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of the database's catalogue; its query returns what breaks it. */
public enum CatalogueRule {
  EVERY_TABLE_IS_SOMEBODYS(
      """
      select n.nspname || '.' || c.relname || ' is in no list' from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('app', 'ops') and c.relkind in ('r', 'p')
      and n.nspname || '.' || c.relname not in (:tenantOwned) and n.nspname || '.' || c.relname not in (:userOwned)
      and n.nspname || '.' || c.relname not in (:platformOwned)
      """),
  EVERY_LISTED_TABLE_EXISTS(
      """
      select listed || ' does not exist'
      from unnest(array[:tenantOwned, :userOwned, :platformOwned]) listed where to_regclass(listed) is null
      """),
  A_TENANT_COLUMN_MAKES_A_TENANT_TABLE(
      """
      select name || ' has a tenant_id and is not listed as a tenant''s' from tables
      where has_tenant and schema <> 'marts' and name not in (:tenantOwned)
      union all select name || ' has no tenant_id' from tenant_tables where not has_tenant
      """),
  ROW_SECURITY_IS_ON_AND_FORCED(
      """
      select name || ': row security is not enabled and forced' from tenant_tables where not (enabled and forced)
      union all select name || ': row security is not enabled and forced' from tables
      where name in (:userOwned, 'app.tenant', 'app.platform_role') and not (enabled and forced)
      """),
  A_MART_WITHOUT_A_TENANT_HAS_NO_TENANTS_ROWS(
      """
      select name || ' has a tenant_id' from tables where name in (:martsWithoutATenant) and has_tenant
      """),
  THE_APPLICATION_SEES_ITS_TENANT_ONLY(
      """
      select name || ': the application has no policy by tenant' from tenant_tables t
      where not exists (select from policies p where p.oid = t.oid and p.reader = 'tallawah_app' and by_tenant)
      union all
      select name || ': policy ' || policy || ' of ' || reader || ' is not by tenant'
      from tenant_tables t join policies p using (oid)
      where reader in ('tallawah_app', 'tallawah_bi', 'tallawah_loader', 'public') and not by_tenant
      """),
  THE_RIGHT_ROLE_OWNS_IT(
      """
      select name || ' is owned by ' || owner from tables
      where owner <> case schema when 'marts' then 'tallawah_dbt' else 'tallawah_owner' end
      """),
  TENANT_ID_LEADS_EVERY_KEY_AND_INDEX(
      """
      select name || ': ' || i.indexrelid::regclass || ' begins with ' || coalesce(a.attname, 'an expression')
      from tenant_tables t join pg_index i on i.indrelid = t.oid
      left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
      where a.attname is distinct from 'tenant_id' and name || '.' || a.attname not in (:uniqueEverywhere)
      union all
      select name || ' has no primary key' from tenant_tables t
      where schema <> 'marts' and not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)
      """),
  TENANT_ID_IS_A_UUID_AND_NEVER_MISSING(
      """
      select name || ': tenant_id is not a uuid that is not null' from tenant_tables t
      join pg_attribute a on a.attrelid = t.oid and a.attname = 'tenant_id'
      where a.atttypid <> 'uuid'::regtype or (schema <> 'marts' and not a.attnotnull)
      """),
  EVERY_TENANT_TABLE_REFERS_TO_THE_TENANT(
      """
      select name || ' has no foreign key to app.tenant' from tenant_tables t
      where schema <> 'marts' and not exists (
        select from pg_constraint k where k.conrelid = t.oid and k.contype = 'f' and k.confrelid = 'app.tenant'::regclass)
      """),
  FOREIGN_KEYS_STAY_IN_THE_TENANT(
      """
      select t.name || ': ' || k.conname || ' may refer to another tenant''s row' from tenant_tables t
      join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
      join tenant_tables other on other.oid = k.confrelid
      where not exists (
        select from pg_attribute a join pg_attribute b on b.attrelid = other.oid and b.attname = 'tenant_id'
        where a.attrelid = t.oid and a.attname = 'tenant_id' and k.conkey[1] = a.attnum and k.confkey[1] = b.attnum)
      """),
  NOBODY_EMPTIES_A_TABLE(
      """
      select name || ': ' || role || ' may ' || privilege
      from tables, unnest(array['tallawah_app', 'tallawah_loader', 'tallawah_bi']) role,
      unnest(array['TRUNCATE', 'REFERENCES', 'TRIGGER']) privilege
      where has_table_privilege(role, tables.oid, privilege)
      """),
  READERS_OF_MARTS_ONLY_READ(
      """
      select name || ': ' || role || ' may ' || privilege
      from tables, unnest(array['tallawah_app', 'tallawah_bi']) role, unnest(array['INSERT', 'UPDATE', 'DELETE']) privilege
      where schema = 'marts' and has_table_privilege(role, tables.oid, privilege)
      """),
  NOBODY_READS_BELOW_THE_MARTS(
      """
      select n.nspname || ': ' || role || ' may use the schema' from deep n, unnest(array['tallawah_app', 'tallawah_bi']) role
      where has_schema_privilege(role, n.oid, 'USAGE, CREATE')
      union all
      select c.oid::regclass || ': ' || role || ' may use it' from deep n
      join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'm'),
      unnest(array['tallawah_app', 'tallawah_bi']) role
      where has_table_privilege(role, c.oid, 'SELECT, INSERT, UPDATE, DELETE')
      """),
  LOGIN_ROLES_ARE_PLAIN(
      """
      select rolname || ' is more than a plain role' from pg_roles
      where rolname like 'tallawah\\_%'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
      union all select 'tallawah_lookup can log in' from pg_roles where rolname = 'tallawah_lookup' and rolcanlogin
      union all
      select m.member::regrole || ' is a member of ' || m.roleid::regrole from pg_auth_members m
      where m.member::regrole::text like 'tallawah\\_%'
      and not (m.member = 'tallawah_owner'::regrole and m.roleid = 'tallawah_lookup'::regrole)
      """),
  ONLY_THE_CLOSED_LIST_RUNS_BEFORE_A_TENANT(
      """
      select p.oid::regprocedure || ' is a SECURITY DEFINER function and not in the list'
      from definers p where p.oid::regprocedure::text not in (:beforeATenant)
      union all
      select listed || ' is no SECURITY DEFINER function' from unnest(array[:beforeATenant]) listed
      where listed not in (select oid::regprocedure::text from definers)
      """),
  WHAT_RUNS_BEFORE_A_TENANT_IS_NARROW(
      """
      select p.oid::regprocedure || ' is not owned by tallawah_lookup, on a fixed path, for the application only'
      from definers p
      where p.proowner <> 'tallawah_lookup'::regrole
      or not coalesce(p.proconfig, '{}') @> array['search_path=app, pg_temp']
      or has_function_privilege('tallawah_bi', p.oid, 'EXECUTE') or has_function_privilege('tallawah_loader', p.oid, 'EXECUTE')
      """),
  VIEWS_RUN_AS_THEIR_READER(
      """
      select c.oid::regclass || ' runs as its owner' from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('app', 'ops', 'marts') and c.relkind in ('v', 'm')
      and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
      """),
  PASSWORDS_ARE_FOR_SIGN_IN_ALONE(
      """
      select rolname || ' may read password hashes or factors' from pg_roles
      where rolname like 'tallawah\\_%' and rolname not in ('tallawah_lookup', 'tallawah_owner')
      and (has_column_privilege(rolname, 'app.user_account', 'password_hash', 'SELECT')
        or has_column_privilege(rolname, 'app.second_factor', 'secret', 'SELECT')
        or has_column_privilege(rolname, 'app.recovery_code', 'code_hash', 'SELECT'))
      """);

  private static final String COMMON =
      """
      with tables as (
        select c.oid, n.nspname as schema, n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled,
          c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner,
          exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as has_tenant
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('app', 'ops', 'marts') and c.relkind in ('r', 'p')
      ), tenant_tables as (
        select * from tables where (schema = 'marts' and name not in (:martsWithoutATenant)) or name in (:tenantOwned)
      ), policies as (
        select p.polrelid as oid, p.polname as policy,
          case reader when 0 then 'public' else pg_get_userbyid(reader) end as reader,
          pg_get_expr(p.polqual, p.polrelid) in (
            '(tenant_id = app.current_tenant())',
            '(tenant_id = (NULLIF(current_setting(''app.tenant_id''::text, true), ''''::text))::uuid)')
          and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '(tenant_id = app.current_tenant())')
            = '(tenant_id = app.current_tenant())' as by_tenant
        from pg_policy p, unnest(p.polroles) reader
      ), definers as (
        select p.* from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
      ), deep as (
        select * from pg_namespace
        where nspname not in ('app', 'ops', 'marts', 'public', 'information_schema') and nspname not like 'pg\\_%'
      )
      """;

  private final String query;

  CatalogueRule(String query) {
    this.query = query;
  }

  /** What breaks the rule, in words; empty when it holds. */
  public List<String> faults(DataSource superuser) {
    return JdbcClient.create(superuser)
        .sql(COMMON + query)
        .param("tenantOwned", TableClasses.TENANT_OWNED)
        .param("userOwned", TableClasses.USER_OWNED)
        .param("platformOwned", TableClasses.PLATFORM_OWNED)
        .param("martsWithoutATenant", TableClasses.MARTS_WITHOUT_A_TENANT)
        .param("uniqueEverywhere", TableClasses.UNIQUE_EVERYWHERE)
        .param("beforeATenant", TableClasses.BEFORE_A_TENANT)
        .query(String.class)
        .list();
  }
}
