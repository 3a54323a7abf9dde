package io.tallawah.testing;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.ingestion.Connections;
import io.tallawah.ingestion.DataConnection;
import io.tallawah.ingestion.Ingestion;
import io.tallawah.ingestion.LandingRequest;
import io.tallawah.ingestion.LandingResult;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Platform;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A tenant of its own for each test, and short ways to land lines and look at what came of them.
 */
@Component
public class LandingFixture {

  private final Provisioning provisioning;
  private final SystemIdentity system;
  private final CurrentTenant currentTenant;
  private final Connections connections;
  private final Ingestion ingestion;

  LandingFixture(
      Provisioning provisioning,
      SystemIdentity system,
      CurrentTenant currentTenant,
      Connections connections,
      Ingestion ingestion) {
    this.provisioning = provisioning;
    this.system = system;
    this.currentTenant = currentTenant;
    this.connections = connections;
    this.ingestion = ingestion;
  }

  /** A new tenant with one connection. */
  public Place place(String platform) {
    TenantId tenant = tenant("t" + UUID.randomUUID().toString().substring(0, 8));
    return connect(tenant, "main", platform);
  }

  public TenantId tenant(String slug) {
    return provisioning.tenant(
        new Provisioning.NewTenant(
            slug,
            "Test " + slug,
            ZoneId.of("America/Jamaica"),
            Currency.getInstance("JMD"),
            DayOfWeek.MONDAY,
            false));
  }

  public Place connect(TenantId tenant, String name, String platform) {
    DataConnection connection =
        as(tenant, () -> connections.findOrCreate(name, new Platform(platform)));
    return new Place(this, tenant, connection);
  }

  public <T> T as(TenantId tenant, Callable<T> action) {
    return InTenant.callAsTask(currentTenant, system, tenant, action);
  }

  public Connections connections() {
    return connections;
  }

  /** Lands for the tenant that is bound. */
  public LandingResult landAs(LandingRequest request) {
    return ingestion.land(request);
  }

  /** Of the database that tests share. */
  public JdbcClient superuser() {
    return JdbcClient.create(TestDatabase.shared().superuser());
  }

  /** One connection of one tenant. */
  public record Place(LandingFixture fixture, TenantId tenant, DataConnection connection) {

    public LandingResult land(String... lines) {
      return landBytes(null, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public LandingResult landWithin(String window, String... lines) {
      return landBytes(window, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public LandingResult landBytes(@Nullable String window, byte[] content) {
      try {
        Path file = Files.createTempFile("landing", ".jsonl");
        try {
          Files.write(file, content);
          return land(
              LandingRequest.of(connection.id(), file)
                  .withWindow(window == null ? null : DateRange.parse(window)));
        } finally {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public LandingResult land(LandingRequest request) {
      return fixture.as(tenant, () -> fixture.ingestion.land(request));
    }

    public String table(String name) {
      return "\"" + connection.schema() + "\".\"" + name + "\"";
    }

    /** Rows of a query, of which {@code %s} is a table's name in full. */
    public List<Map<String, Object>> rows(String sql, String table) {
      return fixture.superuser().sql(sql.formatted(table(table))).query().listOfRows();
    }

    /** One column as text, in the order the rows were in the file. */
    public List<@Nullable String> values(String table, String column) {
      return fixture
          .superuser()
          .sql(
              "select \"%s\"::text from %s order by _airbyte_raw_id"
                  .formatted(column, table(table)))
          .query(String.class)
          .list();
    }

    /** Types by column, without the metadata. */
    public Map<String, String> types(String table) {
      Map<String, String> types = new java.util.LinkedHashMap<>();
      fixture
          .superuser()
          .sql(
              """
              select attname, format_type(atttypid, atttypmod) from pg_attribute
              where attrelid = ?::regclass and attnum > 0 and not attisdropped
                and attname not like '\\_airbyte\\_%' order by attnum\
              """)
          .param(table(table))
          .query(row -> {
            types.put(row.getString(1), row.getString(2));
          });
      return types;
    }

    /** Rows of a table of ops that belong to the connection. */
    public List<Map<String, Object>> ops(String columns, String table) {
      return fixture
          .superuser()
          .sql("select " + columns + " from ops." + table + " where connection_id = ? order by 1")
          .param(connection.id().value())
          .query()
          .listOfRows();
    }

    /** What waits for dbt as days with their causes, in order. */
    public List<Object> dirty() {
      return ops("day || ' ' || cause as dirty", "dirty_slice").stream()
          .map(row -> row.get("dirty"))
          .toList();
    }

    /** As if dbt had taken all days of the connection. */
    public void clearQueue() {
      fixture
          .superuser()
          .sql("delete from ops.dirty_slice where connection_id = ?")
          .param(connection.id().value())
          .update();
    }

    public List<Map<String, Object>> rejects(LandingResult result) {
      return fixture
          .superuser()
          .sql("select line, stream, reason, text from ops.reject where load_id = ? order by line")
          .param(result.load())
          .query()
          .listOfRows();
    }
  }

  /** A record in the short form. */
  public static String record(String stream, String data, long emittedAt) {
    return "{\"stream\": \"%s\", \"data\": %s, \"emitted_at\": %d}"
        .formatted(stream, data, emittedAt);
  }
}
