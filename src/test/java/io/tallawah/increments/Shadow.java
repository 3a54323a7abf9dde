package io.tallawah.increments;

import io.tallawah.ingestion.internal.Compaction;
import io.tallawah.ingestion.internal.Landing;
import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.TenantId;
import io.tallawah.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A second database with the same landed rows and decisions, in which dbt has built nothing. */
final class Shadow {

  private static final String NAME = "increments_anew";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Shadow() {}

  static TestDatabase of(TestDatabase database) throws IOException {
    TestDatabase copy = database.copy(NAME);
    JdbcClient jdbc = JdbcClient.create(copy.superuser());
    for (String schema : List.of("staging", "intermediate", "marts")) {
      jdbc.sql("drop schema " + schema + " cascade").update();
      jdbc.sql("create schema " + schema + " authorization tallawah_dbt").update();
    }
    jdbc.sql("grant usage on schema marts to tallawah_app, tallawah_bi, tallawah_owner").update();
    return copy;
  }

  /** Compacts all that has landed for some tenants; returns the rows removed. */
  static long compact(TestDatabase copy, Collection<TenantId> tenants) throws SQLException {
    Compaction compaction = new Compaction(copy.loader(), Duration.ZERO);
    long removed = 0;
    for (Compactable one : connections(copy)) {
      if (tenants.contains(one.target().tenant())) {
        Map<String, Long> rows = new HashMap<>();
        compaction.compact(one.target(), one.alone(), 1, rows);
        removed += rows.values().stream().mapToLong(Long::longValue).sum();
      }
    }
    return removed;
  }

  private record Compactable(Landing.Target target, boolean alone) {}

  private static List<Compactable> connections(TestDatabase copy) {
    return JdbcClient.create(copy.superuser())
        .sql(
            """
            select d.tenant_id, d.id, p.streams::text, d.settings::text, s.schema_name,
              count(*) over (partition by d.tenant_id, d.platform) = 1
            from app.data_source d
            join app.platform p on p.id = d.platform
            join app.landing_schema s on s.tenant_id = d.tenant_id and s.connection_id = d.id\
            """)
        .query((row, number) ->
            new Compactable(
                new Landing.Target(
                    new TenantId(row.getObject(1, UUID.class)),
                    new ConnectionId(row.getObject(2, UUID.class)),
                    JSON.readTree(row.getString(3)),
                    JSON.readTree(row.getString(4)),
                    row.getString(5)),
                row.getBoolean(6)))
        .list();
  }
}
