package io.tallawah.ingestion.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * By which of a stream's fields two records are copies of one thing.
 *
 * @param fields a record without one of them stands for itself
 * @param parts fields that divide the thing further; having none is a value like others
 * @param entity for records that repeat what something is under several keys: by which fields that
 *     is one thing. Its states are a sequence over all of them
 * @param passes times that extraction passes, which makes the same record say something new
 */
record NaturalKey(
    List<String> fields, List<String> parts, List<String> entity, List<String> passes) {

  /** From a stream of the registry; null where it has none. */
  static @Nullable NaturalKey of(JsonNode stream) {
    return stream.path("key").isArray()
        ? new NaturalKey(
            PlatformStreams.texts(stream.path("key")),
            PlatformStreams.texts(stream.path("parts")),
            PlatformStreams.texts(stream.path("entity")),
            PlatformStreams.texts(stream.path("passes")))
        : null;
  }
}
