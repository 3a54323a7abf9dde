package io.tallawah.setup.start;

import io.tallawah.identity.SystemIdentity;
import io.tallawah.ingestion.Connections;
import io.tallawah.ingestion.DataConnection;
import io.tallawah.ingestion.Ingestion;
import io.tallawah.ingestion.LandingRequest;
import io.tallawah.setup.demo.DemoManifest;
import io.tallawah.setup.demo.DemoManifest.DemoConnection;
import io.tallawah.setup.demo.DemoManifest.DemoFile;
import io.tallawah.setup.demo.DemoOptions;
import io.tallawah.setup.demo.DemoPack;
import io.tallawah.shared.Platform;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.ExchangeRates;
import io.tallawah.warehouse.RatesEntered;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/**
 * The demo pack lies in the data folder, with its manifest written last; which of its files have
 * landed is read from the loads. So it may be stopped at any moment, and the days of a pack stay
 * what they were when it was made.
 */
@Component
class DemoLanding implements DemoRecords {

  private static final long SEED = 7;

  private final Ingestion ingestion;
  private final Connections connections;
  private final ExchangeRates rates;
  private final TenantDirectory tenants;
  private final CurrentTenant currentTenant;
  private final SystemIdentity system;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final Path folder;

  DemoLanding(
      Ingestion ingestion,
      Connections connections,
      ExchangeRates rates,
      TenantDirectory tenants,
      CurrentTenant currentTenant,
      SystemIdentity system,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Clock clock,
      @Value("${tallawah.home}") Path home) {
    this.ingestion = ingestion;
    this.connections = connections;
    this.rates = rates;
    this.tenants = tenants;
    this.currentTenant = currentTenant;
    this.system = system;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    this.folder = home.resolve("demo");
  }

  @Override
  public boolean isLanded() {
    Optional<DemoManifest> pack = pack();
    return pack.isPresent() && missing(pack.get(), landed(pack.get())).isEmpty();
  }

  @Override
  public void land(BiConsumer<Integer, Integer> progress) {
    DemoManifest pack = pack().orElseGet(this::generate);
    pack.tenants().forEach(tenant -> as(tenant.slug(), this::enterRates));
    Map<String, DataConnection> known = new HashMap<>();
    pack.connections().forEach(connection -> known.put(key(connection), make(connection)));
    List<DemoFile> missing = missing(pack, landed(pack));
    int done = pack.files().size() - missing.size();
    for (DemoFile file : missing) {
      DataConnection connection = known.get(key(file.tenant(), file.connection()));
      if (connection == null) {
        throw new IllegalStateException("the demo pack names no connection for " + file.file());
      }
      as(file.tenant(), () -> ingestion.land(request(connection, file)));
      progress.accept(++done, pack.files().size());
    }
  }

  private RatesEntered enterRates() throws IOException {
    try (InputStream csv = Files.newInputStream(folder.resolve(DemoPack.RATES))) {
      return rates.enter(csv);
    }
  }

  private LandingRequest request(DataConnection connection, DemoFile file) {
    return LandingRequest.of(connection.id(), folder.resolve(file.file()))
        .named(file.file())
        .withWindow(file.window());
  }

  private DataConnection make(DemoConnection wanted) {
    return as(
        wanted.tenant(),
        () -> {
          DataConnection connection =
              connections.findOrCreate(wanted.name(), new Platform(wanted.platform()));
          connections.nameStreams(connection.id(), wanted.streams());
          return connection;
        });
  }

  private Optional<DemoManifest> pack() {
    try {
      return Optional.of(DemoPack.read(folder));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  private DemoManifest generate() {
    LocalDate yesterday =
        LocalDate.now(clock.withZone(DemoPeople.TENANTS.get(0).timeZone())).minusDays(1);
    try {
      return DemoPack.write(folder, DemoOptions.demo(SEED, yesterday));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<DemoFile> missing(DemoManifest pack, Set<String> landed) {
    return pack.files().stream()
        .filter(file -> !landed.contains(file.tenant() + "/" + file.file()))
        .toList();
  }

  private Set<String> landed(DemoManifest pack) {
    Set<String> landed = new HashSet<>();
    pack.tenants()
        .forEach(tenant -> {
          List<String> names = as(tenant.slug(), () -> transactions.execute(status -> fileNames()));
          names.forEach(name -> landed.add(tenant.slug() + "/" + name));
        });
    return landed;
  }

  private List<String> fileNames() {
    return jdbc.sql("select file_name from ops.load where tenant_id = app.current_tenant()")
        .query(String.class)
        .list();
  }

  private <T> T as(String slug, Callable<T> action) {
    TenantId tenant = tenants.findBySlug(slug).orElseThrow().id();
    try {
      return currentTenant.callAs(tenant, () -> system.callAs("demo", action));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String key(DemoConnection connection) {
    return key(connection.tenant(), connection.name());
  }

  private static String key(String tenant, String connection) {
    return tenant + "/" + connection;
  }
}
