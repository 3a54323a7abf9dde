package io.tallawah.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.Phrases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The catalogue, what is written from it, the marts and the platforms say the same. */
class MetricDriftTests {

  private static final boolean FIX = "fix".equals(System.getProperty("metrics.mode"));
  private static final Path DBT = Path.of("dbt");
  private static final Pattern COMMENT = Pattern.compile("\\{#.*?#\\}|--[^\\n]*", Pattern.DOTALL);

  private final List<Metric> metrics = new MetricCatalogue().all();

  @Test
  void theMacrosOfDbtAreThoseOfTheCatalogue() throws IOException {
    isUpToDate(Path.of(MetricFiles.MACROS), MetricFiles.macros(metrics));
  }

  @Test
  void thePageForPeopleIsThatOfTheCatalogue() throws IOException {
    isUpToDate(Path.of(MetricFiles.PAGE), MetricFiles.page(metrics));
  }

  @Test
  void screensNameMetricsAsTheCatalogueDoes() {
    assertThat(metrics)
        .allSatisfy(metric -> {
          assertThat(Phrases.ENGLISH.of("metric." + metric.name())).isEqualTo(metric.label());
          assertThat(Phrases.ENGLISH.of("metric.caveat." + metric.name()))
              .isEqualTo(metric.caveat());
        });
  }

  @Test
  void everyColumnOfAMetricIsOneOfTheReadModelAndTheFact() throws IOException {
    Set<String> wanted = new TreeSet<>();
    metrics.forEach(metric -> wanted.addAll(metric.columns()));
    assertThat(columns("vw_campaign_daily")).containsAll(wanted);
    assertThat(columns("fact_performance")).containsAll(wanted);
  }

  @Test
  void aPlatformReportsAColumnIfAndOnlyIfItsStagingFillsIt() throws IOException {
    Map<String, Set<String>> said = new TreeMap<>();
    Map<String, Set<String>> filled = new TreeMap<>();
    List<Metric> columns = metrics.stream().filter(MetricFiles::isOfOneColumn).toList();
    for (Map.Entry<String, String> platform : platforms().entrySet()) {
      String sql = performance(platform.getValue());
      for (Metric metric : columns) {
        String column = metric.columns().getFirst();
        if (metric.platforms().contains(platform.getKey())) {
          said.computeIfAbsent(column, none -> new TreeSet<>()).add(platform.getKey());
        }
        if (fills(sql, column)) {
          filled.computeIfAbsent(column, none -> new TreeSet<>()).add(platform.getKey());
        }
      }
    }
    assertThat(said).isEqualTo(filled);
  }

  @Test
  void everyPlatformOfAMetricIsTransformed() throws IOException {
    Set<String> transformed = platforms().keySet();
    assertThat(metrics)
        .allSatisfy(metric -> assertThat(transformed).containsAll(metric.platforms()));
  }

  private static void isUpToDate(Path file, String wanted) throws IOException {
    if (FIX) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, wanted);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("%s is not what metrics.yml says; -Dmetrics.mode=fix writes it anew", file)
        .isEqualTo(wanted);
  }

  /** Columns of a mart by its contract. */
  private static Set<String> columns(String mart) throws IOException {
    Map<String, Object> root = yaml(DBT.resolve("models/marts/performance/performance.yml"));
    Set<String> names = new HashSet<>();
    for (Map<String, Object> model : list(root, "models")) {
      if (mart.equals(model.get("name"))) {
        list(model, "columns").forEach(column -> names.add(String.valueOf(column.get("name"))));
      }
    }
    return names;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> map, String key) {
    return (List<Map<String, Object>>) Objects.requireNonNull(map.get(key));
  }

  /** Ids of the platforms that are transformed, with the prefix of their models. */
  @SuppressWarnings("unchecked")
  private static Map<String, String> platforms() throws IOException {
    Map<String, Object> vars =
        (Map<String, Object>)
            Objects.requireNonNull(yaml(DBT.resolve("dbt_project.yml")).get("vars"));
    Map<String, String> names =
        new TreeMap<>((Map<String, String>) Objects.requireNonNull(vars.get("staging_names")));
    names.keySet().retainAll((List<String>) Objects.requireNonNull(vars.get("platforms")));
    return names;
  }

  private static String performance(String prefix) throws IOException {
    Path model = DBT.resolve("models/staging/%1$s/stg_%1$s__performance.sql".formatted(prefix));
    String sql = COMMENT.matcher(Files.readString(model)).replaceAll("");
    Matcher second = Pattern.compile("\\bunion all\\b").matcher(sql);
    return second.find() ? sql.substring(0, second.start()) : sql;
  }

  /** Whether the first select of a performance model takes the column from somewhere. */
  private static boolean fills(String sql, String column) {
    assertThat(sql)
        .as("a performance model names %s", column)
        .containsPattern("\\b" + column + "\\b");
    return !Pattern.compile("\\bnull(::\\w+)?\\s+as\\s+" + column + "\\b").matcher(sql).find();
  }

  private static Map<String, Object> yaml(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return new Yaml().load(content);
    }
  }
}
