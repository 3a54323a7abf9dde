package io.tallawah.increments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final List<Entry> entries = new ArrayList<>();

  Sync(Instant began, Chance chance) {
    this.began = began;
    this.chance = chance;
  }

  /** The same records, told at another time. */
  Sync at(Instant moment) {
    Sync again = new Sync(moment, chance);
    again.entries.addAll(entries);
    return again;
  }

  Instant began() {
    return began;
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
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
