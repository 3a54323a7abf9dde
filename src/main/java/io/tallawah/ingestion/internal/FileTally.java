package io.tallawah.ingestion.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one file had, stream by stream. */
final class FileTally {

  private final Map<String, StreamTally> streams = new LinkedHashMap<>();
  long lines;

  /** Rejected lines of which no stream is known: they may have been anyone's. */
  long rejectedOfNoStream;

  /** Whether the connector reported an error that names no stream. */
  boolean failed;

  @Nullable StreamTally find(String stream) {
    return streams.get(stream);
  }

  void add(StreamTally stream) {
    streams.put(stream.stream, stream);
  }

  Collection<StreamTally> streams() {
    return streams.values();
  }

  long rows() {
    return streams.values().stream().mapToLong(StreamTally::landed).sum();
  }

  /** The least time of emission, or -1. */
  long beganAt() {
    return streams.values().stream()
        .mapToLong(stream -> stream.emittedFrom)
        .filter(micros -> micros >= 0)
        .min()
        .orElse(-1);
  }
}
