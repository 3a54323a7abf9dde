package io.tallawah.audit.internal;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What an entry keeps of before and after: of bounded size, with a visible mark where something was
 * cut, without what can't be stored, and without a value whose name says that it is a secret.
 */
final class Details {

  static final int LONGEST_TEXT = 1_000;
  static final int MOST = 8_000;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String HIDDEN = "(hidden)";
  private static final String CUT = "(cut)";
  private static final int DEEPEST = 8;
  private static final Pattern SECRET =
      Pattern.compile("(^|_)(password|secret|token|totp|recovery_code|private_key)s?$");

  private Details() {}

  /** The canonical JSON to store. */
  static String of(Map<String, ?> fields) {
    JsonNode all = clean(JSON.valueToTree(fields), 0);
    String text = Canonical.json(all);
    return text.length() <= MOST ? text : Canonical.json(shortened(all));
  }

  /** Text that can be stored: no U+0000 and no half character. */
  static String storable(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(
            point -> point == 0 || Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** The text, or its beginning with a mark. */
  static String bounded(String text, int longest) {
    String clean = storable(text);
    return clean.length() <= longest
        ? clean
        : storable(clean.substring(0, longest))
            + "… "
            + CUT.replace(")", " of " + text.length() + ")");
  }

  private static ObjectNode shortened(JsonNode all) {
    ObjectNode kept = NODES.objectNode();
    int room = MOST;
    int count = 0;
    for (Map.Entry<String, JsonNode> field : all.properties()) {
      room -= field.getKey().length() + Canonical.json(field.getValue()).length();
      if (room < 0) {
        kept.put(CUT, count + " of " + all.size() + " fields are kept");
        break;
      }
      kept.set(field.getKey(), field.getValue());
      count++;
    }
    return kept;
  }

  private static JsonNode clean(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return StringNode.valueOf(CUT);
    }
    if (node.isObject()) {
      ObjectNode fields = NODES.objectNode();
      node.properties()
          .forEach(field ->
              fields.set(
                  bounded(field.getKey(), 100),
                  secret(field.getKey())
                      ? StringNode.valueOf(HIDDEN)
                      : clean(field.getValue(), depth + 1)));
      return fields;
    }
    if (node.isArray()) {
      ArrayNode items = NODES.arrayNode();
      node.forEach(item -> items.add(clean(item, depth + 1)));
      return items;
    }
    boolean number = node.isNumber() && !(node.isFloatingPointNumber() && unusual(node));
    return number || node.isBoolean() || node.isNull()
        ? node
        : StringNode.valueOf(bounded(node.asString(), LONGEST_TEXT));
  }

  private static boolean unusual(JsonNode number) {
    return Double.isNaN(number.doubleValue()) || Double.isInfinite(number.doubleValue());
  }

  private static boolean secret(String name) {
    String words = name.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_');
    return SECRET.matcher(words.toLowerCase(Locale.ROOT)).find();
  }
}
