package io.tallawah.setup.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The page that people see until the product is ready, and the figures it shows. */
final class StartPage {

  private static final String FILE = "/start/start.html";
  private static final double MILLIS = 1000;

  private final StartProgress progress;
  private final Clock clock;
  private final JsonMapper json;
  private final String html;

  StartPage(StartProgress progress, Clock clock, JsonMapper json) {
    this.progress = progress;
    this.clock = clock;
    this.json = json;
    this.html = read();
  }

  /** The whole page, with the steps as they are now in it. */
  String html(String nonce) {
    return html.replace("{nonce}", nonce).replace("{progress}", json().replace("<", "\\u003c"));
  }

  String json() {
    Instant now = clock.instant();
    List<Map<String, Object>> steps =
        progress.steps().entrySet().stream()
            .map(entry -> step(entry.getKey(), entry.getValue(), now))
            .toList();
    return json.writeValueAsString(
        Map.of(
            "ready",
            progress.isReady(),
            "seconds",
            (now.toEpochMilli() - progress.began().toEpochMilli()) / MILLIS,
            "steps",
            steps));
  }

  private static Map<String, Object> step(Step step, StepState state, Instant now) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", step.label());
    fields.put("status", state.status().name().toLowerCase(Locale.ROOT));
    fields.put("detail", state.detail());
    fields.put("seconds", state.elapsed(now).toMillis() / MILLIS);
    return fields;
  }

  private static String read() {
    try (InputStream file = StartPage.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the start page is missing from this build");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
