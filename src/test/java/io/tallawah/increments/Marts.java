package io.tallawah.increments;

import io.tallawah.shared.TenantId;
import io.tallawah.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All marts of a database, and freshness, but for the moments of publishing. */
final class Marts {

  private static final int SHOWN = 3;

  private final JdbcClient jdbc;

  Marts(TestDatabase database) {
    this.jdbc = JdbcClient.create(database.superuser());
  }

  /**
   * The rows of some tenants in which two databases differ, in words, each with its tenant's name;
   * empty when they don't.
   */
  static List<String> differences(
      TestDatabase bitByBit, TestDatabase anew, Map<TenantId, String> tenants) {
    Marts one = new Marts(bitByBit);
    Marts other = new Marts(anew);
    List<String> differences = new ArrayList<>();
    if (!one.tables().equals(other.tables())) {
      differences.add("marts: " + one.tables() + " and anew " + other.tables());
    }
    for (String table : one.tables()) {
      Map<String, String> digests = one.digests(table);
      Map<String, String> expected = other.digests(table);
      tenants.forEach((tenant, name) -> {
        String id = tenant.toString();
        if (!String.valueOf(digests.get(id)).equals(String.valueOf(expected.get(id)))) {
          String found = describe(one.rows(table, tenant), other.rows(table, tenant));
          differences.add(name + ": " + table + found);
        }
      });
      if (!String.valueOf(digests.get("")).equals(String.valueOf(expected.get("")))) {
        differences.add(table + ", which is nobody's, differs");
      }
    }
    return differences;
  }

  private static String describe(List<String> bitByBit, List<String> anew) {
    List<String> surplus = new ArrayList<>(bitByBit);
    anew.forEach(surplus::remove);
    List<String> missing = new ArrayList<>(anew);
    bitByBit.forEach(missing::remove);
    return "\n  only bit by bit (%d): %s\n  only anew (%d): %s"
        .formatted(surplus.size(), some(surplus), missing.size(), some(missing));
  }

  private static List<String> some(List<String> rows) {
    return rows.subList(0, Math.min(SHOWN, rows.size()));
  }

  private List<String> tables() {
    return jdbc.sql(
            """
            select format('%I.%I', n.nspname, c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r'
              and (n.nspname = 'marts' or n.nspname = 'ops' and c.relname = 'freshness')
            order by 1\
            """)
        .query(String.class)
        .list();
  }

  private static String row(String alias) {
    return "(to_jsonb(" + alias + ") - 'published_at')";
  }

  /** By tenant; by nothing for what is nobody's. */
  private Map<String, String> digests(String table) {
    Map<String, String> digests = new TreeMap<>();
    jdbc.sql(
            """
            select coalesce(row ->> 'tenant_id', ''),
              count(*) || ' ' || md5(string_agg(row::text, ',' order by row::text collate "C"))
            from (select %s as row from %s m) rows group by 1\
            """
                .formatted(row("m"), table))
        .query(found -> {
          digests.put(found.getString(1), found.getString(2));
        });
    return digests;
  }

  private List<String> rows(String table, TenantId tenant) {
    UUID id = tenant.value();
    return jdbc.sql(
            "select row::text from (select %s as row from %s m) rows where row ->> 'tenant_id' = ?"
                .formatted(row("m"), table))
        .param(id.toString())
        .query(String.class)
        .list();
  }
}
