package io.tallawah.setup.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a pack that count at the end, found from its messages by rule 3 alone. */
final class LiveRows {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Totals of a campaign's day: spend, impressions, clicks, conversions, their value. */
  record Totals(List<BigDecimal> values) {
    static Totals of(BigDecimal... values) {
      return new Totals(List.of(values));
    }

    Totals plus(Totals other) {
      return merge(other, BigDecimal::add);
    }

    Totals max(Totals other) {
      return merge(other, BigDecimal::max);
    }

    private Totals merge(Totals other, java.util.function.BinaryOperator<BigDecimal> how) {
      List<BigDecimal> merged = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        merged.add(how.apply(values.get(i), other.values.get(i)));
      }
      return new Totals(merged);
    }

    Totals plain() {
      return new Totals(
          values.stream().map(v -> v.add(BigDecimal.ZERO).stripTrailingZeros()).toList());
    }
  }

  private record Landed(long emittedAt, LocalDate day, JsonNode data) {}

  private record Window(DemoManifest.DemoFile file, long startedAt) {}

  private final Path pack;
  private final DemoManifest manifest;

  LiveRows(Path pack, DemoManifest manifest) {
    this.pack = pack;
    this.manifest = manifest;
  }

  /** The newest live row of each key of a stream. */
  List<JsonNode> of(
      String tenant, String platform, String stream, String dayField, List<String> key)
      throws IOException {
    Map<List<String>, Landed> newest = new HashMap<>();
    List<Window> windows = new ArrayList<>();
    for (DemoManifest.DemoFile file : manifest.files()) {
      if (file.tenant().equals(tenant) && file.platform().equals(platform)) {
        long started = Long.MAX_VALUE;
        for (Landed row : read(file, stream, dayField)) {
          started = Math.min(started, row.emittedAt());
          List<String> id = key.stream().map(field -> row.data().path(field).asString()).toList();
          newest.merge(id, row, (old, now) -> now.emittedAt() >= old.emittedAt() ? now : old);
        }
        if (started < Long.MAX_VALUE) {
          windows.add(new Window(file, started));
        }
      }
    }
    Predicate<Landed> live = row -> row.emittedAt() >= liveFrom(windows, row.day());
    return newest.values().stream().filter(live).map(Landed::data).toList();
  }

  /** All records of a stream, oldest first. */
  List<JsonNode> records(String tenant, String platform, String stream) throws IOException {
    List<JsonNode> records = new ArrayList<>();
    for (DemoManifest.DemoFile file : manifest.files()) {
      if (file.tenant().equals(tenant) && file.platform().equals(platform)) {
        read(file, stream, "").forEach(row -> records.add(row.data()));
      }
    }
    return records;
  }

  private static long liveFrom(List<Window> windows, LocalDate day) {
    long from = Long.MIN_VALUE;
    for (Window window : windows) {
      if (window.file().window().contains(day)) {
        from = Math.max(from, window.startedAt());
      }
    }
    return from;
  }

  private List<Landed> read(DemoManifest.DemoFile file, String stream, String dayField)
      throws IOException {
    List<Landed> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(pack.resolve(file.file()))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.contains("\"stream\":\"" + stream + "\",\"data\"")) {
          continue;
        }
        JsonNode record = JSON.readTree(line).path("record");
        if (record.path("stream").asString("").equals(stream)) {
          JsonNode data = record.path("data");
          LocalDate day =
              dayField.isEmpty()
                  ? LocalDate.EPOCH
                  : LocalDate.parse(data.path(dayField).asString().substring(0, 10));
          rows.add(new Landed(record.path("emitted_at").longValue(), day, data));
        }
      }
    }
    return rows;
  }

  static Map<List<String>, Totals> sum(
      List<JsonNode> rows,
      Function<JsonNode, List<String>> key,
      Function<JsonNode, Totals> totals) {
    Map<List<String>, Totals> sums = new TreeMap<>(java.util.Comparator.comparing(String::valueOf));
    rows.forEach(row -> sums.merge(key.apply(row), totals.apply(row), Totals::plus));
    return sums;
  }
}
