package io.tallawah.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.identity.Notices;
import io.tallawah.shared.Density;
import io.tallawah.shared.Look;
import io.tallawah.shared.Permission;
import io.tallawah.shared.Scheme;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;

class TextsTests {

  private static final Locale SPANISH = Locale.forLanguageTag("es-DO");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:\\b(?:getTranslation|translate)\\(|@PageTitle\\(|@Menu\\(title =)\\s*\"([a-z]+\\.[^\"]+)\"\\s*[,)]");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:new (?:Paragraph|H\\d|Button|Span|StatusWord|Text|ListItem|Checkbox|\\w*Field|\\w*Picker)"
              + "|\\bset(?:HelperText|Label|HeaderTitle|Text|AriaLabel|Header|Title|ConfirmText"
              + "|ErrorMessage|Placeholder)|Column\\.(?:text|figures)|\\baria-label\",)"
              + "(?:<>)?\\(?\\s*\"[^\"]*[A-Za-z]{2}[^\"]*\"");
  private static final Pattern LOGGED =
      Pattern.compile("\\bAuditEvent\\s*\\.\\w+\\(\\s*\"([a-z_.]+)\"");
  private static final String TEXT = "((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)+)";
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?:new ProblemException|ProblemException\\.of)\\(\\s*" + TEXT + ",\\s*" + TEXT + "[,)]");
  private static final Pattern SAID =
      Pattern.compile(
          "(?:Sentence\\.of|new (?:BadLine|NoPicture)Exception)\\(\\s*(?:e,\\s*)?"
              + TEXT
              + "()[,)]");
  private static final Pattern UNREADABLE =
      Pattern.compile(
          "BadQueryException\\s*\\.value\\(\\s*(?:\"\\w+\"|\\w+),\\s*" + TEXT + "()[,)]");
  private static final List<String> TRANSLATED =
      List.of(
          "credentials",
          "exports",
          "identity",
          "ingestion",
          "insights",
          "jobs",
          "operator",
          "setup/dbt",
          "views",
          "warehouse");
  private static final Pattern NAME =
      Pattern.compile("Tallawah|SHA-256|Content-Security-Policy|Cache-Control");
  private static final List<String> MOVED =
      List.of(
          "audit",
          "credentials",
          "exports",
          "identity",
          "ingestion",
          "insights",
          "operator",
          "shared",
          "views",
          "warehouse");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

  private final Texts texts = new Texts();

  @Test
  void everyLanguageHasItsText() {
    assertThat(texts.getProvidedLocales()).isEqualTo(Look.LANGUAGES).contains(SPANISH);
    assertThat(texts.getTranslation("language.label", Locale.US)).isEqualTo("Language");
    assertThat(texts.getTranslation("language.label", SPANISH)).isEqualTo("Idioma");
  }

  @Test
  void aKeyWithoutATextIsRefused() {
    assertThatThrownBy(() -> texts.getTranslation("no.such.text", Locale.US))
        .isInstanceOf(NoSuchMessageException.class);
  }

  @Test
  void spanishSaysAllThatEnglishSaysWithTheSamePlaces() throws IOException {
    assertThat(all("_es")).isEqualTo(all(""));
  }

  @Test
  void everyTextThatAScreenAsksForIsThere() throws IOException {
    Set<String> there = all("").keySet();
    assertThat(asked()).isNotEmpty().isSubsetOf(there);
  }

  @Test
  void screensWriteNoTextOfTheirOwn() throws IOException {
    List<String> written = new ArrayList<>();
    for (Path file : files(Path.of("src/main/java/io/tallawah"), ".java")) {
      String path = file.toString().replace('\\', '/');
      if (path.contains("/shell/") || MOVED.stream().anyMatch(m -> path.contains(m + "/ui/"))) {
        WRITTEN
            .matcher(Files.readString(file))
            .results()
            .map(MatchResult::group)
            .filter(found -> !NAME.matcher(found).find())
            .forEach(found -> written.add(file.getFileName() + ": " + found));
      }
    }
    assertThat(written).isEmpty();
  }

  /** What services say in English too, in logs, mails and answers, is the same on screens. */
  @Test
  void screensNameThingsAsServicesDo() {
    for (Scheme one : Scheme.values()) {
      assertThat(english("common.scheme." + one)).isEqualTo(one.label());
    }
    for (Density one : Density.values()) {
      assertThat(english("common.density." + one)).isEqualTo(one.label());
    }
    for (Notices.Kind one : Notices.Kind.values()) {
      assertThat(english("identity.notice." + one)).isEqualTo(one.sentence());
    }
    Permission.MEANINGS.forEach((name, meaning) ->
        assertThat(english("common.permission." + name.replace(':', '.'))).isEqualTo(meaning));
    for (String role : Permission.BUILT_IN_ROLES.keySet()) {
      assertThat(english("common.role." + role)).isEqualTo(role);
    }
  }

  @Test
  void everyActThatIsLoggedHasItsWords() throws IOException {
    Set<String> acts = new TreeSet<>();
    for (Path file : files(Path.of("src/main/java"), ".java")) {
      LOGGED
          .matcher(Files.readString(file))
          .results()
          .forEach(one -> acts.add("audit.action." + one.group(1)));
    }
    assertThat(acts).isNotEmpty().isSubsetOf(all("").keySet());
  }

  /** A sentence that is put together of parts has its key by hand. */
  @Test
  void whatServicesSayCannotBeHasItsWords() throws IOException {
    Set<String> sentences = new TreeSet<>();
    for (String module : TRANSLATED) {
      for (Path file : files(Path.of("src/main/java/io/tallawah", module), ".java")) {
        String source = Files.readString(file);
        Stream.of(REFUSED, SAID, UNREADABLE)
            .flatMap(pattern -> pattern.matcher(source).results())
            .flatMap(found -> Stream.of(found.group(1), found.group(2)))
            .filter(text -> !text.isEmpty())
            .map(text -> text.replaceAll("\"\\s*\\+\\s*\"", "").strip())
            .map(text -> text.substring(1, text.length() - 1))
            .filter(text -> !text.isEmpty())
            .forEach(sentences::add);
      }
    }
    assertThat(sentences)
        .hasSizeGreaterThan(100)
        .allSatisfy(text ->
            assertThat(english(ProblemWords.key(text), "{0}", "{1}", "{2}", "{3}"))
                .isEqualTo(text));
  }

  private String english(String key, Object... found) {
    return texts.getTranslation(key, Locale.US, found);
  }

  /** Keys with the places of their parameters. */
  private static Map<String, Set<String>> all(String suffix) throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Path file : files(Path.of("src/main/resources/vaadin-i18n"), ".properties")) {
      String name = file.getFileName().toString();
      if (name.endsWith("_es.properties") != suffix.equals("_es")) {
        continue;
      }
      Properties read = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        read.load(reader);
      }
      for (String key : read.stringPropertyNames()) {
        Set<String> before = found.put(key, places(read.getProperty(key)));
        assertThat(before).as("%s stands in two files", key).isNull();
      }
    }
    return found;
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(one -> one.group(1)).collect(Collectors.toSet());
  }

  private static Set<String> asked() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path file : files(Path.of("src/main/java"), ".java")) {
      ASKED.matcher(Files.readString(file)).results().forEach(call -> keys.add(call.group(1)));
    }
    return keys;
  }

  private static List<Path> files(Path folder, String type) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(type)).toList();
    }
  }
}
