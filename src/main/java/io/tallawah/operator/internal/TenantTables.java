package io.tallawah.operator.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that have tenants' rows, as the database's own catalogue knows them. */
final class TenantTables {

  private static final String WITH_A_TENANT =
      """
      select format('%I.%I', n.nspname, c.relname) from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
      where n.nspname in (:schemas) and c.relkind = 'r' order by 1
      """;

  private static final String REFERENCES =
      """
      select format('%I.%I', n.nspname, c.relname) as child, format('%I.%I', pn.nspname, p.relname) as parent
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace
      where k.contype = 'f' and k.conrelid <> k.confrelid
      """;

  private TenantTables() {}

  /** Those of some schemas, in no order that matters. */
  static List<String> of(JdbcClient jdbc, List<String> schemas) {
    return jdbc.sql(WITH_A_TENANT).param("schemas", schemas).query(String.class).list();
  }

  /** Those of {@code app} and {@code ops}, each before the ones it refers to. */
  static List<String> childrenFirst(JdbcClient jdbc) {
    Set<String> left = new HashSet<>(of(jdbc, List.of("app", "ops")));
    Map<String, Set<String>> children = children(jdbc);
    List<String> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      List<String> free =
          left.stream()
              .filter(table ->
                  children.getOrDefault(table, Set.of()).stream().noneMatch(left::contains))
              .sorted()
              .toList();
      if (free.isEmpty()) {
        throw new IllegalStateException("tables refer to each other in a circle: " + left);
      }
      ordered.addAll(free);
      left.removeAll(free);
    }
    return ordered;
  }

  private static Map<String, Set<String>> children(JdbcClient jdbc) {
    Map<String, Set<String>> children = new HashMap<>();
    jdbc.sql(REFERENCES)
        .query(row -> {
          children
              .computeIfAbsent(row.getString("parent"), key -> new HashSet<>())
              .add(row.getString("child"));
        });
    return children;
  }
}
