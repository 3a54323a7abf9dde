package io.tallawah.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.ingestion.LandingRequest;
import io.tallawah.setup.demo.DemoManifest;
import io.tallawah.setup.demo.DemoManifest.DemoConnection;
import io.tallawah.setup.demo.DemoManifest.DemoFile;
import io.tallawah.setup.demo.DemoOptions;
import io.tallawah.setup.demo.DemoPack;
import io.tallawah.shared.TenantId;
import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import io.tallawah.testing.OwnDatabase;
import io.tallawah.testing.TestDatabase;
import io.tallawah.warehouse.NodeResult;
import io.tallawah.warehouse.RunListener;
import io.tallawah.warehouse.RunResult;
import io.tallawah.warehouse.TransformRequest;
import io.tallawah.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/**
 * The demo pack, its last days read ten times: built anew with all tests, and then increments of
 * one connection at a time.
 */
@Bench
@IngestionTest
@ContextConfiguration(initializers = DemoBench.Own.class)
class DemoBench {

  private static final int INCREMENTS = Integer.getInteger("bench.increments", 5);
  private static final int READS = Integer.getInteger("bench.reads", 10);
  private static final DemoOptions PACK =
      new DemoOptions(20_261_122, 2, 120, 40, LocalDate.of(2026, 11, 22), READS);
  private static final double BUILD_SECONDS = 90;
  private static final double INCREMENT_SECONDS = 30;

  static class Own extends OwnDatabase {

    private static final class Instance {
      static final TestDatabase DATABASE = TestDatabase.fresh("bench_demo");
    }

    @Override
    protected TestDatabase database() {
      return Instance.DATABASE;
    }
  }

  @Autowired private LandingFixture fixture;
  @Autowired private Warehouse warehouse;
  @TempDir private Path folder;
  private final Map<String, Place> places = new HashMap<>();

  @Test
  void demo(BenchTable table) throws Exception {
    DemoManifest pack = DemoPack.write(folder, PACK);
    pack.connections().forEach(this::connect);
    List<DemoFile> files = pack.files();
    int first = files.size() - INCREMENTS;
    files.subList(0, first).forEach(this::land);
    transform(TransformRequest.queued());
    RunResult build = transform(new TransformRequest(true, null, true));
    limit(table, BUILD_SECONDS, "demo built anew with all tests", Samples.of(build.seconds()));
    double[] seconds = new double[INCREMENTS];
    double[] own = new double[INCREMENTS];
    for (int i = 0; i < INCREMENTS; i++) {
      land(files.get(first + i));
      RunResult increment = transform(TransformRequest.queued());
      seconds[i] = increment.seconds();
      own[i] = increment.seconds() - busy(increment);
    }
    limit(table, INCREMENT_SECONDS, "demo increment of one connection", Samples.of(seconds));
    table.row("of it dbt's own", "s", Samples.of(own));
  }

  private void connect(DemoConnection connection) {
    TenantId tenant = fixture.tenant(connection.tenant());
    Place place = fixture.connect(tenant, connection.name(), connection.platform());
    fixture.as(
        tenant,
        () -> {
          fixture.connections().nameStreams(place.connection().id(), connection.streams());
          return true;
        });
    places.put(connection.tenant() + "/" + connection.name(), place);
  }

  private void land(DemoFile file) {
    Place place = Objects.requireNonNull(places.get(file.tenant() + "/" + file.connection()));
    place.land(
        LandingRequest.of(place.connection().id(), folder.resolve(file.file()))
            .withWindow(file.window()));
  }

  private static void limit(BenchTable table, double limit, String name, Samples seconds) {
    table.atMost(1, seconds.median() / limit, "%s, of %.0f s".formatted(name, limit), "s", seconds);
  }

  /** Seconds that models and tests took, two at a time. */
  private static double busy(RunResult run) {
    return run.nodes().stream().mapToDouble(NodeResult::seconds).sum() / 2;
  }

  private RunResult transform(TransformRequest request) {
    RunResult result = warehouse.transform(request, RunListener.SILENT);
    assertThat(result.succeeded()).as("%s", result).isTrue();
    return result;
  }
}
