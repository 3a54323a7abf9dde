package io.tallawah.ingestion.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Column types from the JSON schemas of a catalog, as Airbyte's destinations read them. */
final class Schemas {

  private Schemas() {}

  /** The types by stream and field; a stream whose schema names no field is left out. */
  static Map<String, Map<String, ColumnType>> ofCatalog(JsonNode document) {
    JsonNode catalog = document.has("catalog") ? document.path("catalog") : document;
    Map<String, Map<String, ColumnType>> types = new LinkedHashMap<>();
    for (JsonNode item : catalog.path("streams")) {
      JsonNode stream = item.path("stream").isObject() ? item.path("stream") : item;
      Map<String, ColumnType> columns = columns(stream.path("json_schema"));
      if (!columns.isEmpty() && stream.path("name").isString()) {
        types.put(stream.path("name").stringValue(), columns);
      }
    }
    return types;
  }

  /** The streams that a configured catalog has read from their beginning. */
  static Set<String> fullRefreshes(JsonNode document) {
    JsonNode catalog = document.has("catalog") ? document.path("catalog") : document;
    Set<String> streams = new HashSet<>();
    for (JsonNode item : catalog.path("streams")) {
      if (item.path("sync_mode").asString("").equals("full_refresh")) {
        streams.add(item.path("stream").path("name").asString(""));
      }
    }
    return streams;
  }

  private static Map<String, ColumnType> columns(JsonNode schema) {
    Map<String, ColumnType> columns = new LinkedHashMap<>();
    schema
        .path("properties")
        .properties()
        .forEach(property -> columns.put(property.getKey(), type(property.getValue())));
    return columns;
  }

  private static ColumnType type(JsonNode property) {
    List<String> types = new ArrayList<>();
    JsonNode type = property.path("type");
    if (type.isString()) {
      types.add(type.stringValue());
    }
    type.forEach(item -> types.add(item.asString("")));
    types.remove("null");
    if (types.size() != 1) {
      return ColumnType.JSONB;
    }
    String airbyte = property.path("airbyte_type").asString("");
    return switch (types.get(0)) {
      case "boolean" -> ColumnType.BOOLEAN;
      case "integer" -> ColumnType.BIGINT;
      case "number" -> airbyte.equals("integer") ? ColumnType.BIGINT : ColumnType.NUMERIC;
      case "string" -> text(property.path("format").asString(""), airbyte);
      default -> ColumnType.JSONB;
    };
  }

  private static ColumnType text(String format, String airbyte) {
    return switch (format) {
      case "date" -> ColumnType.DATE;
      case "date-time" ->
          airbyte.equals("timestamp_without_timezone")
              ? ColumnType.TIMESTAMP
              : ColumnType.TIMESTAMPTZ;
      case "time" -> airbyte.equals("time_without_timezone") ? ColumnType.TIME : ColumnType.TIMETZ;
      default ->
          switch (airbyte) {
            case "big_integer", "big_number" -> ColumnType.NUMERIC;
            default -> ColumnType.VARCHAR;
          };
    };
  }
}
