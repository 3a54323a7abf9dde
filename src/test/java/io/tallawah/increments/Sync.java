package io.tallawah.increments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The records of one file, each a millisecond after the one before. */
final class Sync {

  /** Stands for a field that a record doesn't have. */
  static final Object ABSENT = new Object();

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Entry(String stream, Map<String, @Nullable Object> data) {}

  private final Instant began;
  private final Chance chance;
  private final boolean asksForOutcomes;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> whole = new LinkedHashSet<>();

  Sync(Instant began, Chance chance, boolean asksForOutcomes) {
    this.began = began;
    this.chance = chance;
    this.asksForOutcomes = asksForOutcomes;
  }

  /** The same records, told at another time. */
  Sync at(Instant moment) {
    Sync again = new Sync(moment, chance, asksForOutcomes);
    again.entries.addAll(entries);
    again.whole.addAll(whole);
    return again;
  }

  Instant began() {
    return began;
  }

  /** Whether the connection asks for what ads led to. */
  boolean asksForOutcomes() {
    return asksForOutcomes;
  }

  Chance chance() {
    return chance;
  }

  /** A record; now and then it is there twice. A field given as {@link #ABSENT} is left out. */
  void add(String stream, @Nullable Object... fields) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i + 1] != ABSENT) {
        data.put(String.valueOf(fields[i]), fields[i + 1]);
      }
    }
    Entry entry = new Entry(stream, data);
    entries.add(entry);
    if (chance.in(0.03)) {
      entries.add(entry);
    }
  }

  /** Now and then says of a stream that it was read from its beginning to its end. */
  void perhapsWhole(String... streams) {
    for (String stream : streams) {
      if (chance.in(0.4)) {
        whole.add(stream);
      }
    }
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  byte[] file() {
    StringBuilder lines = new StringBuilder();
    long moment = began.toEpochMilli();
    for (Entry entry : entries) {
      Map<String, Object> record =
          Map.of("stream", entry.stream(), "emitted_at", moment++, "data", entry.data());
      lines.append(JSON.writeValueAsString(Map.of("type", "RECORD", "record", record)));
      lines.append('\n');
    }
    for (String stream : whole) {
      lines.append(
          """
          {"type": "TRACE", "trace": {"type": "STREAM_STATUS", "emitted_at": %2$d, "stream_status": {"stream_descriptor": {"name": "%1$s"}, "status": "COMPLETE"}}}
          {"type": "STATE", "state": {"type": "STREAM", "stream": {"stream_descriptor": {"name": "%1$s"}, "stream_state": {"__ab_no_cursor_state_message": true}}}}
          """
              .formatted(stream, moment));
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
