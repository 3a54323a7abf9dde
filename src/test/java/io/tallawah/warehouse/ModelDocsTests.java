package io.tallawah.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.Look;
import io.tallawah.shared.Phrases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** A newcomer can read what every table is without opening its SQL. */
class ModelDocsTests {

  private static final String CHOICE =
      "source\\('%s', *'%s(account_source|conversion_action|region_alias)'\\)";
  private static final Path MODELS = Path.of("dbt/models");
  private static final Path TESTS = Path.of("dbt/tests");
  private static final Pattern GENERIC = Pattern.compile("\\{% test ([a-z_]+)\\(");
  private static final Pattern REF = Pattern.compile("ref\\('([a-z_]+)'\\)");
  private static final Pattern CANDIDATE = Pattern.compile("candidate='([a-z_]+)'");
  private static final Pattern PLATFORM =
      Pattern.compile(
          "'(?:meta|google|linkedin|tiktok)'|stg_(?:meta|google_ads|linkedin|tiktok)__");
  private static final Set<String> NUMBERS = Set.of("numeric", "bigint", "integer");
  private static final Pattern UNIT = Pattern.compile("\\b(?:a count|major units|one unit of)\\b");
  private static final Pattern ADDITIVITY = Pattern.compile("\\b[Aa]dditive\\b");
  private static final Pattern MART = Pattern.compile("marts\\.((?:dim|fact|vw)_[a-z_]+)");

  @Test
  void everyModelSaysWhatARowIs() throws IOException {
    Map<String, Map<String, Object>> described = described("models");
    for (Path model : files(MODELS, ".sql")) {
      String name = name(model);
      assertThat(described).as("%s has no entry in a YAML file", name).containsKey(name);
      assertThat(text(described.get(name), "description")).as(name).isNotBlank();
    }
  }

  /** In dbt's words, which are the screens' in English, and in the other languages. */
  @Test
  void everyTestSaysWhatARowIsThatItFinds() throws IOException {
    Map<String, String> meanings = new TreeMap<>();
    described(TESTS, "data_tests")
        .forEach((name, entry) -> meanings.put(name, text(entry, "description")));
    described(TESTS, "macros")
        .forEach((name, entry) ->
            meanings.put(name.replaceFirst("^test_", ""), text(entry, "description")));
    assertThat(meanings).containsOnlyKeys(tests());
    meanings.forEach((name, meaning) -> {
      String key = "warehouse.test." + name;
      assertThat(Phrases.ENGLISH.find(key)).as(key).contains(meaning);
      for (Locale language : Look.LANGUAGES) {
        if (!language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
          assertThat(new Phrases(language).find(key)).as(key).isNotEqualTo(Optional.of(meaning));
        }
      }
    });
  }

  private static Set<String> tests() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path test : files(TESTS, ".sql")) {
      if (test.startsWith(TESTS.resolve("generic"))) {
        GENERIC
            .matcher(Files.readString(test))
            .results()
            .forEach(found -> names.add(found.group(1)));
      } else {
        names.add(name(test));
      }
    }
    return names;
  }

  @Test
  void everyColumnOfAMartSaysWhatItIsAndOfWhatType() throws IOException {
    Map<String, Map<String, Object>> described = described("models");
    for (Path mart : files(MODELS.resolve("marts"), ".sql")) {
      List<Map<String, Object>> columns = list(described.get(name(mart)), "columns");
      assertThat(columns).as(name(mart)).isNotEmpty();
      assertThat(columns)
          .as(name(mart))
          .allSatisfy(column -> {
            assertThat(text(column, "description")).isNotBlank();
            assertThat(text(column, "data_type")).isNotBlank();
          });
    }
  }

  /** In staging, intermediate and marts alike; parts of a date are no figures. */
  @Test
  void everyFigureSaysInWhichUnitItIsAndWhetherItAddsUp() throws IOException {
    Map<String, Map<String, Object>> described = described("models");
    described.remove("dim_date");
    Set<String> figures = figures(described);
    assertThat(figures).contains("spend", "reach", "daily_amount", "reporting_rate");
    described.forEach((model, entry) ->
        list(entry, "columns").stream()
            .filter(column -> figures.contains(text(column, "name")))
            .forEach(column ->
                assertThat(text(column, "description"))
                    .as("%s.%s", model, column.get("name"))
                    .containsPattern(UNIT)
                    .containsPattern(ADDITIVITY)));
  }

  /** Columns of the catalogue's metrics, numbers of marts, and amounts that only staging has. */
  private static Set<String> figures(Map<String, Map<String, Object>> described)
      throws IOException {
    Set<String> figures = new TreeSet<>(Set.of("daily_told", "lifetime_told"));
    Map<String, Object> catalogue = new Yaml().load(Files.readString(Path.of("dbt/metrics.yml")));
    list(catalogue, "metrics").stream()
        .filter(metric -> metric.containsKey("column"))
        .forEach(metric -> figures.add(text(metric, "column")));
    described
        .values()
        .forEach(entry ->
            list(entry, "columns").stream()
                .filter(column -> NUMBERS.contains(text(column, "data_type")))
                .forEach(column -> figures.add(text(column, "name"))));
    return figures;
  }

  @Test
  void everyMartThatIsReadHereIsInAnExposure() throws IOException {
    Set<String> read = new TreeSet<>();
    for (Path source : files(Path.of("src/main/java"), ".java")) {
      Matcher marts = MART.matcher(Files.readString(source));
      while (marts.find()) {
        read.add(marts.group(1));
      }
    }
    String exposures = Files.readString(MODELS.resolve("marts/exposures.yml"));
    assertThat(read)
        .isNotEmpty()
        .allSatisfy(mart -> assertThat(exposures).contains("ref('" + mart + "')"));
  }

  @Test
  void aMartsWayIsThatOfItsCandidateAndThePublicationWaitsForAllOfThem() throws IOException {
    String publication = Files.readString(MODELS.resolve("publication.sql"));
    List<String> candidates = new ArrayList<>();
    for (Path mart : files(MODELS.resolve("marts"), ".sql")) {
      String sql = Files.readString(mart);
      Matcher candidate = CANDIDATE.matcher(sql);
      if (candidate.find()) {
        candidates.add(candidate.group(1));
        assertThat(refs(sql)).as(name(mart)).containsExactly(candidate.group(1));
      }
    }
    assertThat(candidates).isNotEmpty();
    assertThat(refs(publication))
        .containsAll(candidates)
        .allMatch(model -> model.startsWith("int_"));
  }

  @Test
  void whatReadsAMartInATestWaitsForThePublication() throws IOException {
    Set<String> marts = new TreeSet<>();
    for (Path mart : files(MODELS.resolve("marts"), ".sql")) {
      if (!Files.readString(mart).contains("materialized='reference'")) {
        marts.add(name(mart));
      }
    }
    Map<String, Map<String, Object>> described = described("models");
    for (String mart : marts) {
      assertThat(list(described.get(mart), "data_tests"))
          .as(mart)
          .isNotEmpty()
          .allSatisfy(test -> assertThat(test).containsOnlyKeys("published_grain"));
    }
    for (Path test : files(TESTS, ".sql")) {
      String sql = Files.readString(test);
      if (marts.stream().anyMatch(mart -> sql.contains("'" + mart + "'"))) {
        assertThat(refs(sql)).as(name(test)).contains("publication");
      }
    }
  }

  @Test
  void whatAdministratorsChooseIsReadAsItWasWhenTheRunBegan() throws IOException {
    List<Path> reading = new ArrayList<>(files(MODELS, ".sql"));
    reading.addAll(files(Path.of("dbt/macros"), ".sql"));
    String all = "";
    for (Path file : reading) {
      String sql = Files.readString(file);
      assertThat(sql).as(file.toString()).doesNotContainPattern(CHOICE.formatted("app", ""));
      all += sql;
    }
    assertThat(all).containsPattern(CHOICE.formatted("run", "run_"));
  }

  @Test
  void onlyStagingKnowsPlatformsByName() throws IOException {
    List<Path> shared = new ArrayList<>(files(MODELS.resolve("intermediate"), ".sql"));
    shared.addAll(files(MODELS.resolve("marts"), ".sql"));
    shared.addAll(files(TESTS, ".sql"));
    for (Path macro : files(Path.of("dbt/macros"), ".sql")) {
      boolean ofPlatforms = macro.startsWith("dbt/macros/landing");
      boolean generated = macro.endsWith("metrics.sql");
      if (!ofPlatforms && !generated) {
        shared.add(macro);
      }
    }
    for (Path file : shared) {
      assertThat(PLATFORM.matcher(Files.readString(file)).results().map(MatchResult::group))
          .as("%s names platforms", file)
          .isEmpty();
    }
  }

  private static Set<String> refs(String sql) {
    Set<String> all = new TreeSet<>();
    Matcher ref = REF.matcher(sql);
    while (ref.find()) {
      all.add(ref.group(1));
    }
    return all;
  }

  private static Map<String, Map<String, Object>> described(String kind) throws IOException {
    return described(MODELS, kind);
  }

  private static Map<String, Map<String, Object>> described(Path folder, String kind)
      throws IOException {
    Map<String, Map<String, Object>> all = new TreeMap<>();
    for (Path file : files(folder, ".yml")) {
      try (InputStream content = Files.newInputStream(file)) {
        Map<String, Object> root = new Yaml().load(content);
        list(root, kind).forEach(entry -> all.put(text(entry, "name"), entry));
      }
    }
    return all;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static String name(Path model) {
    String file = String.valueOf(model.getFileName());
    return file.substring(0, file.lastIndexOf('.'));
  }

  private static String text(@Nullable Map<String, Object> entry, String key) {
    return entry == null || entry.get(key) == null ? "" : String.valueOf(entry.get(key));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(@Nullable Map<String, Object> entry, String key) {
    Object found = entry == null ? null : entry.get(key);
    return found == null ? new ArrayList<>() : (List<Map<String, Object>>) found;
  }
}
