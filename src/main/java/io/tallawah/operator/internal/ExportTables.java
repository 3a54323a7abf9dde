package io.tallawah.operator.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which tables and columns an export has: every table with tenants' rows, the tenant itself and its
 * people. Bytes are sealed values, hashes or codes, and never exported; nor is what the application
 * may not read.
 */
final class ExportTables {

  /** Keys, and what only lets somebody in: nothing of them is of use to a reader. */
  static final Set<String> WHOLLY_LEFT_OUT =
      Set.of("app.data_key", "app.refresh_token", "app.audit_pending");

  /** Hashes of secrets that are kept as text. */
  private static final Set<String> HASHES = Set.of("app.platform_credential.fingerprint");

  private static final String COLUMNS =
      """
      select n.nspname || '.' || c.relname as name, a.attname as field, format_type(a.atttypid, a.atttypmod) as type,
        has_column_privilege(c.oid, a.attnum, 'SELECT') as readable
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where n.nspname in ('app', 'ops', 'marts') and c.relkind = 'r'
      and has_schema_privilege(n.oid, 'USAGE') and has_any_column_privilege(c.oid, 'SELECT')
      and (n.nspname || '.' || c.relname in ('app.tenant', 'app.user_account')
        or exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id' and not t.attisdropped))
      order by name, a.attnum
      """;

  private ExportTables() {}

  /** As the role of this connection may read them. */
  static List<ExportTable> of(JdbcClient jdbc) {
    Map<String, ExportTable> tables = new LinkedHashMap<>();
    jdbc.sql(COLUMNS)
        .query(row -> {
          String name = row.getString("name");
          ExportTable table =
              tables.computeIfAbsent(
                  name, key -> new ExportTable(key, new ArrayList<>(), new ArrayList<>()));
          String field = row.getString("field");
          String type = row.getString("type");
          if (row.getBoolean("readable") && !secret(name, field, type)) {
            table.columns().add(new ExportTable.Column(field, type));
          } else {
            table.leftOut().add(field);
          }
        });
    return tables.values().stream()
        .filter(table -> !WHOLLY_LEFT_OUT.contains(table.name()))
        .toList();
  }

  private static boolean secret(String table, String column, String type) {
    return type.equals("bytea") || HASHES.contains(table + "." + column);
  }
}
