package io.tallawah.ingestion.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The streams that the platform registry knows, as one connection names them. */
final class PlatformStreams {

  private final Map<String, StreamRules> rules = new LinkedHashMap<>();
  private final Map<String, String> ourNames = new LinkedHashMap<>();
  private final Map<String, String> ownersOfTables = new LinkedHashMap<>();

  /**
   * @param streams of the platform's row in the registry
   * @param settings of the connection; its {@code streams} say which landed table is which stream
   */
  PlatformStreams(JsonNode streams, JsonNode settings) {
    streams.properties().forEach(stream -> rules.put(stream.getKey(), rules(stream)));
    rules.keySet().forEach(stream -> ownersOfTables.put(Names.plain(stream), stream));
    settings
        .path("streams")
        .properties()
        .forEach(entry -> ourNames.put(Names.plain(entry.getValue().asString("")), entry.getKey()));
  }

  /** What is known of a stream of a file. */
  StreamRules of(String stream) {
    String ours = ourNames.get(Names.plain(stream));
    boolean elsewhere = ours == null && ourNames.containsValue(stream);
    StreamRules known = elsewhere ? null : rules.get(ours == null ? stream : ours);
    return known == null ? StreamRules.unknown(stream) : known;
  }

  /** The streams that the registry knows. */
  Collection<StreamRules> known() {
    return rules.values();
  }

  /** Whether the connection has a name of its own for a stream of ours. */
  boolean isNamed(StreamRules stream) {
    return ourNames.containsValue(stream.name());
  }

  /** The table that a stream of ours lands in. */
  String tableOf(StreamRules stream) {
    return ourNames.entrySet().stream()
        .filter(named -> named.getValue().equals(stream.name()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> Names.plain(stream.name()));
  }

  /**
   * Whether a table is kept for another stream: one that the registry knows, or the one that the
   * settings say lands there.
   */
  boolean isReserved(String table, String stream) {
    if (ourNames.containsKey(table)) {
      return !Names.plain(stream).equals(table);
    }
    String owner = ownersOfTables.get(table);
    return owner != null && !owner.equals(stream);
  }

  private static StreamRules rules(Map.Entry<String, JsonNode> stream) {
    JsonNode node = stream.getValue();
    Map<String, ColumnType> columns = new LinkedHashMap<>();
    node.path("columns")
        .properties()
        .forEach(column ->
            columns.put(column.getKey(), ColumnType.named(column.getValue().asString(""))));
    List<List<String>> index = new ArrayList<>();
    node.path("index").forEach(columnsOfIndex -> index.add(texts(columnsOfIndex)));
    StreamClass streamClass =
        StreamClass.valueOf(node.path("class").asString("other").toUpperCase(Locale.ROOT));
    return new StreamRules(
        stream.getKey(),
        streamClass,
        text(node, "day"),
        text(node, "account"),
        owns(node.path("owns"), streamClass),
        accountKey(node),
        NaturalKey.of(node),
        index,
        columns,
        texts(node.path("asked")),
        false);
  }

  /** Facts own what they name; other streams, and facts of another class, when the row says so. */
  private static List<String> owns(JsonNode given, StreamClass streamClass) {
    if (given.isString()) {
      return List.of(given.stringValue());
    }
    if (given.asBoolean(false)) {
      return StreamRules.OWNED;
    }
    return streamClass == StreamClass.FACT ? StreamRules.OWNED.subList(0, 1) : List.of();
  }

  private static List<String> accountKey(JsonNode node) {
    List<String> key = new ArrayList<>();
    for (String name : List.of("account", "currency", "time_zone")) {
      String field = text(node, name);
      if (field != null) {
        key.add(field);
      }
    }
    return key;
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asString("")));
    return texts;
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.stringValue() : null;
  }
}
