package io.tallawah.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each act that the log has words for is expected by name in a test. */
class ActionsTests {

  private static final String WORDS = "/vaadin-i18n/audit.properties";
  private static final String ACTION = "audit.action.";

  @Test
  void aTestExpectsEachOfThem() throws IOException {
    List<String> tests;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      tests = files.filter(file -> file.toString().endsWith("Tests.java")).map(this::text).toList();
    }
    List<String> actions = actions();
    assertThat(actions).hasSizeGreaterThan(50);
    assertThat(actions)
        .filteredOn(action -> tests.stream().noneMatch(test -> test.contains(action)))
        .as("acts that no test expects")
        .isEmpty();
  }

  private static List<String> actions() throws IOException {
    Properties words = new Properties();
    try (var stream = ActionsTests.class.getResourceAsStream(WORDS)) {
      words.load(stream);
    }
    return words.stringPropertyNames().stream()
        .filter(key -> key.startsWith(ACTION))
        .map(key -> key.substring(ACTION.length()))
        .sorted()
        .toList();
  }

  private String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
