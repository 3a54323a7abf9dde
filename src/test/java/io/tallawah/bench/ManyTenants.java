package io.tallawah.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.identity.TestPeople;
import io.tallawah.ingestion.Connections;
import io.tallawah.ingestion.Ingestion;
import io.tallawah.setup.demo.DemoManifest;
import io.tallawah.setup.demo.DemoOptions;
import io.tallawah.setup.demo.DemoPack;
import io.tallawah.shared.DateRange;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.TestDatabase;
import io.tallawah.warehouse.RunListener;
import io.tallawah.warehouse.TransformRequest;
import io.tallawah.warehouse.Warehouse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * 3.65 million campaign days of a year, as those of 50 tenants with 200 campaigns each or of one
 * with 10,000. Some weeks of 200 campaigns are landed and built; the rest are copies of them made
 * in the database ({@code tenants.sql}).
 */
class ManyTenants {

  static final LocalDate LAST = LocalDate.of(2026, 11, 22);

  private static final int TENANTS = Integer.getInteger("bench.tenants", 50);
  private static final int CAMPAIGNS = Integer.getInteger("bench.campaigns", 200);
  private static final int COPIES = Integer.getInteger("bench.copies", 50);
  private static final int BUILT_DAYS = 73;
  private static final int TIMES = 5;
  private static final long SEED = 20_261_129;

  private final Provisioning provisioning;
  private final CurrentTenant currentTenant;
  private final SystemIdentity system;
  private final Connections connections;
  private final Ingestion ingestion;
  private final Warehouse warehouse;
  private List<TestPeople> tenants = List.of();

  ManyTenants(
      Provisioning provisioning,
      CurrentTenant currentTenant,
      SystemIdentity system,
      Connections connections,
      Ingestion ingestion,
      Warehouse warehouse) {
    this.provisioning = provisioning;
    this.currentTenant = currentTenant;
    this.system = system;
    this.connections = connections;
    this.ingestion = ingestion;
    this.warehouse = warehouse;
  }

  static DateRange allDays() {
    return new DateRange(LAST.minusDays((long) BUILT_DAYS * TIMES - 1), LAST);
  }

  /** All of its days, as an address and as a request name them. */
  static String parameters() {
    return "from=" + allDays().from() + "&to=" + allDays().to();
  }

  /** Makes them, each with a viewer; those of a database once. */
  synchronized List<TestPeople> make(TestDatabase database) throws Exception {
    if (tenants.isEmpty()) {
      List<TestPeople> made = people(TENANTS);
      String others =
          made.stream()
              .skip(1)
              .map(people -> people.tenant().value().toString())
              .collect(Collectors.joining(",", "'{", "}'"));
      build(database, made.getFirst(), "spread(%s, " + others + ")");
      tenants = List.copyOf(made);
    }
    return tenants;
  }

  /** Makes one that has as many rows as all of those. */
  TestPeople makeLarge(TestDatabase database) throws Exception {
    TestPeople large = people(1).getFirst();
    build(database, large, "widen(%s, " + COPIES + ")");
    return large;
  }

  /** Campaign days in a database. */
  static long rows(TestDatabase database) throws SQLException {
    try (Connection superuser = database.superuser().getConnection();
        Statement statement = superuser.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from marts.vw_campaign_daily")) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<TestPeople> people(int count) {
    List<TestPeople> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TestPeople people = new TestPeople(provisioning);
      people.person("viewer");
      made.add(people);
    }
    return made;
  }

  private void build(TestDatabase database, TestPeople first, String copies) throws Exception {
    currentTenant.callAs(first.tenant(), () -> system.callAs("bench", this::land));
    assertThat(warehouse.transform(TransformRequest.queued(), RunListener.SILENT).succeeded())
        .isTrue();
    String tenant = "'" + first.tenant().value() + "'";
    try (Connection superuser = database.superuser().getConnection();
        Statement statement = superuser.createStatement()) {
      statement.execute(script());
      statement.execute(
          "select bench_tenants.lengthen(%s, %d, %d)".formatted(tenant, BUILT_DAYS, TIMES));
      statement.execute("select bench_tenants." + copies.formatted(tenant));
      statement.execute("vacuum (analyze)");
      statement.execute("checkpoint");
    }
  }

  private boolean land() throws IOException {
    Path folder = Files.createTempDirectory("many-tenants");
    DemoManifest pack =
        DemoPack.write(folder, new DemoOptions(SEED, 1, BUILT_DAYS, CAMPAIGNS, LAST, 1));
    return LandedPack.land(pack, folder, connections, ingestion);
  }

  private static String script() throws IOException {
    try (InputStream file = ManyTenants.class.getResourceAsStream("tenants.sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
