package io.tallawah.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One way of writing, so that what the database gives back is the same bytes again. */
final class Canonical {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int ABSENT = -1;

  private Canonical() {}

  /** Fields one after another, each with its length before it. */
  static byte[] bytes(@Nullable String... fields) {
    List<byte[]> all =
        Arrays.stream(fields)
            .map(text -> text == null ? null : text.getBytes(StandardCharsets.UTF_8))
            .toList();
    int size = all.stream().mapToInt(one -> Integer.BYTES + (one == null ? 0 : one.length)).sum();
    ByteBuffer buffer = ByteBuffer.allocate(size);
    for (byte[] one : all) {
      buffer.putInt(one == null ? ABSENT : one.length);
      if (one != null) {
        buffer.put(one);
      }
    }
    return buffer.array();
  }

  /** JSON with sorted names, plain numbers and no space. */
  static String json(String text) {
    return json(JSON.readTree(text));
  }

  static String json(JsonNode node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      writeFields(node, out);
    } else if (node.isArray()) {
      out.append('[');
      String between = "";
      for (JsonNode one : node) {
        out.append(between);
        write(one, out);
        between = ",";
      }
      out.append(']');
    } else if (node.isNumber()) {
      var number = node.decimalValue().stripTrailingZeros();
      out.append(number.signum() == 0 ? "0" : number.toPlainString());
    } else {
      out.append(JSON.writeValueAsString(node));
    }
  }

  private static void writeFields(JsonNode node, StringBuilder out) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    node.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
    out.append('{');
    String between = "";
    for (Map.Entry<String, JsonNode> field : sorted.entrySet()) {
      out.append(between).append(JSON.writeValueAsString(field.getKey())).append(':');
      write(field.getValue(), out);
      between = ",";
    }
    out.append('}');
  }
}
