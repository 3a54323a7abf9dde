package io.tallawah.increments;

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

  private final Instant began;
  private final Chance chance;
  private final List<String> lines = new ArrayList<>();

  Sync(Instant began, Chance chance) {
    this.began = began;
    this.chance = chance;
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
    line(stream, data);
    if (chance.in(0.03)) {
      line(stream, data);
    }
  }

  private void line(String stream, Map<String, @Nullable Object> data) {
    lines.add(
        JSON.writeValueAsString(
            Map.of(
                "type",
                "RECORD",
                "record",
                Map.of(
                    "stream", stream,
                    "emitted_at", began.toEpochMilli() + lines.size(),
                    "data", data))));
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
