package io.tallawah.insights.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.Cookie;
import io.tallawah.testing.SystemBrowser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Lighthouse says of the main screens to somebody who has signed in. Node and npm must be
 * there; Lighthouse itself is installed below target, where its reports are kept too.
 */
@Tag("peers")
class LighthouseTests extends InsightsBrowserTest {

  private static final String VERSION = "12.8.2";
  private static final Path FOLDER = Path.of("target/lighthouse").toAbsolutePath();
  private static final String SCRIPT = "scores.mjs";
  private static final Map<String, String> SCREENS =
      Map.of(
          "overview", "",
          "campaigns", "campaigns",
          "creatives", "creatives",
          "map", "map",
          "data", "data");
  private static final List<String> CATEGORIES = List.of("accessibility", "best-practices");
  private static final int LEAST = 95;
  private static final int ALL = 100;
  private static final int MOST_MINUTES = 8;

  @Test
  void everyMainScreenIsAccessibleAndWellMade() throws Exception {
    Files.createDirectories(FOLDER);
    run(
        "npm",
        "install",
        "--no-save",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "lighthouse@" + VERSION);
    copyScript();
    BrowserTab tab = tab(new Browser.NewContextOptions(), "owner");
    ask(tab.page().context().cookies());
    Map<String, Integer> scores = new TreeMap<>();
    List<String> wanting = new ArrayList<>();
    for (String screen : SCREENS.keySet()) {
      read(screen, scores, wanting);
    }
    System.out.println("Lighthouse: " + scores + " " + wanting);
    assertThat(scores)
        .as("%s", wanting)
        .hasSize(SCREENS.size() * CATEGORIES.size())
        .allSatisfy((what, score) -> assertThat(score).isGreaterThanOrEqualTo(LEAST));
  }

  private void ask(List<Cookie> cookies) throws IOException, InterruptedException {
    Map<String, Object> asked =
        Map.of(
            "chrome", SystemBrowser.executable().toString(),
            "flags", SystemBrowser.FLAGS,
            "folder", FOLDER.toString(),
            "categories", CATEGORIES,
            "cookies", cookies.stream().map(this::cookie).toList(),
            "screens",
                SCREENS.entrySet().stream()
                    .map(one -> Map.of("name", one.getKey(), "url", address(one.getValue())))
                    .toList());
    Path question = FOLDER.resolve("question.json");
    Files.writeString(question, JsonMapper.shared().writeValueAsString(asked));
    try {
      run(question, "node", SCRIPT);
    } finally {
      Files.delete(question);
    }
  }

  private Map<String, Object> cookie(Cookie cookie) {
    return Map.of(
        "name",
        cookie.name,
        "value",
        cookie.value,
        "url",
        address(""),
        "httpOnly",
        Boolean.TRUE.equals(cookie.httpOnly));
  }

  private String address(String screen) {
    return "http://localhost:" + port() + "/" + screen + "?" + BrowserTab.DAYS;
  }

  private static void read(String screen, Map<String, Integer> scores, List<String> wanting)
      throws IOException {
    JsonNode said =
        JsonMapper.shared().readTree(Files.readString(FOLDER.resolve(screen + ".json")));
    assertThat(said.path("finalDisplayedUrl").asString()).contains("/" + SCREENS.get(screen));
    for (String category : CATEGORIES) {
      JsonNode of = said.path("categories").path(category);
      scores.put(screen + " " + category, (int) Math.round(of.path("score").asDouble() * ALL));
      StreamSupport.stream(of.path("auditRefs").spliterator(), false)
          .filter(one -> one.path("weight").asDouble() > 0)
          .map(one -> said.path("audits").path(one.path("id").asString()))
          .filter(one -> one.path("score").isNumber() && one.path("score").asDouble() < 1)
          .forEach(one -> wanting.add(screen + ": " + one.path("title").asString()));
    }
  }

  private static void copyScript() throws IOException {
    try (InputStream script = LighthouseTests.class.getResourceAsStream("/lighthouse/" + SCRIPT)) {
      Files.copy(script, FOLDER.resolve(SCRIPT), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    run(Path.of("/dev/null"), command);
  }

  private static void run(Path input, String... command) throws IOException, InterruptedException {
    Path log = FOLDER.resolve(command[0] + ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectInput(input.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
    assertThat(ended && process.exitValue() == 0).as("%s", Files.readString(log)).isTrue();
  }
}
