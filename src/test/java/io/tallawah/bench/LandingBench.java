package io.tallawah.bench;

import io.tallawah.ingestion.LandingRequest;
import io.tallawah.setup.demo.DemoManifest;
import io.tallawah.setup.demo.DemoOptions;
import io.tallawah.setup.demo.DemoPack;
import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import io.tallawah.testing.TestDatabase;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;

/** Landing against a plain COPY of the same rows: 28 days, read ten times. */
@Bench
@IngestionTest
class LandingBench {

  private static final DemoOptions PACK =
      new DemoOptions(
          7, 1, 28, Integer.getInteger("bench.campaigns", 150), LocalDate.of(2026, 11, 22), 10);

  private static final int ROUNDS = 2;
  private static final double GOAL = 0.5;

  private record Seconds(double landing, double copy) {}

  @Autowired private LandingFixture fixture;
  @TempDir private Path folder;

  @Test
  void landing(BenchTable table) throws Exception {
    DemoManifest manifest = DemoPack.write(folder, PACK);
    for (String platform : List.of("meta", "google")) {
      double[] landing = new double[ROUNDS];
      double[] copy = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        Seconds seconds = compare(manifest, platform, round);
        landing[round] = seconds.landing();
        copy[round] = seconds.copy();
      }
      double ratio = Samples.of(copy).median() / Samples.of(landing).median();
      table.row("plain COPY, " + platform, "s", Samples.of(copy));
      table.atLeast(GOAL, ratio, "landing, " + platform, "s", Samples.of(landing));
    }
  }

  private Seconds compare(DemoManifest manifest, String platform, int round) throws Exception {
    Place place = fixture.place(platform);
    long rows = 0;
    long bytes = 0;
    long before = System.nanoTime();
    for (DemoManifest.DemoFile file : manifest.files()) {
      if (file.platform().equals(platform)) {
        Path path = folder.resolve(file.file());
        bytes += Files.size(path);
        rows +=
            place
                .land(LandingRequest.of(place.connection().id(), path).withWindow(file.window()))
                .landed();
      }
    }
    double landing = seconds(before);
    double copy = copy(place);
    System.out.printf(
        "landing %-7s round %d  %,d rows  %,d MB  landing %.2f s (%,.0f rows/s)  copy %.2f s  ratio %.2f%n",
        platform, round, rows, bytes >> 20, landing, rows / landing, copy, copy / landing);
    return new Seconds(landing, copy);
  }

  /** Copies every landed table out and into an empty one with the same indexes; times only in. */
  private double copy(Place place) throws SQLException, IOException {
    double seconds = 0;
    try (Connection db = TestDatabase.shared().superuser().getConnection()) {
      for (String table : tables(db, place.connection().schema())) {
        String source = place.table(table);
        Path file = folder.resolve("rows.copy");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
          db.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + source + " to stdout", out);
        }
        execute(db, "create table bench_copy (like " + source + " including all)");
        long before = System.nanoTime();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
          db.unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy bench_copy from stdin", in, 1 << 16);
        }
        seconds += seconds(before);
        execute(db, "drop table bench_copy");
      }
    }
    return seconds;
  }

  private static List<String> tables(Connection db, String schema) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (var rows = db.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        tables.add(rows.getString("TABLE_NAME"));
      }
    }
    return tables;
  }

  private static void execute(Connection db, String sql) throws SQLException {
    try (var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  private static double seconds(long before) {
    return (System.nanoTime() - before) / 1e9;
  }
}
