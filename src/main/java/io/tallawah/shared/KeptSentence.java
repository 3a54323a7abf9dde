package io.tallawah.shared;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sentence as a row keeps it, for readers of any language.
 *
 * @param english as it reads in English
 * @param parts JSON of its pattern and of what was found; null where its English is all of it
 * @see "src/docs/decisions/0051-what-counts-is-told.md"
 */
public record KeptSentence(String english, @Nullable String parts) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PATTERN = "pattern";
  private static final String FOUND = "found";

  /** A sentence to keep. */
  public static KeptSentence of(Sentence sentence) {
    return new KeptSentence(
        sentence.english(),
        sentence.found().isEmpty() ? null : JSON.writeValueAsString(parts(sentence)));
  }

  /** What was kept. */
  public Sentence sentence() {
    return parts == null ? Sentence.of(english) : sentence(JSON.readTree(parts));
  }

  private static Map<String, Object> parts(Sentence sentence) {
    List<Object> found = sentence.found().stream().map(KeptSentence::part).toList();
    return Map.of(PATTERN, sentence.pattern(), FOUND, found);
  }

  private static Object part(Serializable found) {
    if (found instanceof Sentence inner) {
      return parts(inner);
    }
    return found instanceof Number ? found : String.valueOf(found);
  }

  private static Sentence sentence(JsonNode kept) {
    List<Serializable> found = kept.path(FOUND).valueStream().map(KeptSentence::read).toList();
    return new Sentence(kept.path(PATTERN).asString(""), found);
  }

  private static Serializable read(JsonNode part) {
    if (part.isObject()) {
      return sentence(part);
    }
    return part.isNumber() ? part.numberValue() : part.asString("");
  }
}
