package io.tallawah.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code dbt/metrics.yml}. */
final class MetricFile {

  private static final String FILE = "/dbt/metrics.yml";

  private final Map<String, Map<String, Object>> entries = new LinkedHashMap<>();

  private MetricFile(List<Map<String, Object>> entries) {
    entries.forEach(entry -> this.entries.put(text(entry, "name"), entry));
  }

  static List<Metric> read() {
    try (InputStream file = MetricFile.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the catalogue of metrics is missing from this build");
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Metric> read(InputStream file) {
    Map<String, List<Map<String, Object>>> root =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    return new MetricFile(root.getOrDefault("metrics", List.of())).metrics();
  }

  private List<Metric> metrics() {
    List<Metric> metrics = new ArrayList<>();
    entries.values().forEach(entry -> metrics.add(metric(entry)));
    return List.copyOf(metrics);
  }

  private Metric metric(Map<String, Object> entry) {
    Metric.Kind kind = kind(entry);
    List<String> platforms = platforms(entry);
    return new Metric(
        text(entry, "name"),
        text(entry, "label"),
        constant(Metric.Unit.class, entry, "unit"),
        formula(kind, entry),
        kind,
        optional(entry, "numerator"),
        optional(entry, "denominator"),
        (Integer) entry.getOrDefault("factor", 1),
        sides(entry),
        columns(entry),
        sql(kind, entry, platforms),
        constant(Metric.Direction.class, entry, "direction"),
        (Integer) entry.getOrDefault("decimals", 0),
        platforms,
        text(entry, "caveat"));
  }

  private String sql(Metric.Kind kind, Map<String, Object> entry, List<String> platforms) {
    return entry.containsKey("column")
        ? MetricSql.ofColumn(kind, text(entry, "column"))
        : MetricSql.ofQuotient(
            kind,
            column(text(entry, "numerator")),
            column(text(entry, "denominator")),
            (Integer) entry.getOrDefault("factor", 1),
            sides(entry),
            platforms);
  }

  private List<String> columns(Map<String, Object> entry) {
    return entry.containsKey("column")
        ? List.of(text(entry, "column"))
        : List.of(column(text(entry, "numerator")), column(text(entry, "denominator")));
  }

  private String formula(Metric.Kind kind, Map<String, Object> entry) {
    if (kind == Metric.Kind.SHARE) {
      return label(text(entry, "column")) + " / total " + label(text(entry, "column"));
    }
    if (entry.containsKey("column")) {
      return text(entry, "label");
    }
    String quotient = label(text(entry, "numerator")) + " / " + label(text(entry, "denominator"));
    return entry.containsKey("factor") ? entry.get("factor") + " × " + quotient : quotient;
  }

  /** Those it names, else those that report both sides of the quotient. */
  @SuppressWarnings("unchecked")
  private List<String> platforms(Map<String, Object> entry) {
    if (entry.get("platforms") instanceof List<?> named) {
      return List.copyOf((List<String>) named);
    }
    List<String> both = new ArrayList<>(platforms(base(text(entry, "numerator"))));
    both.retainAll(platforms(base(text(entry, "denominator"))));
    return List.copyOf(both);
  }

  private String column(String metric) {
    return text(base(metric), "column");
  }

  private String label(String metric) {
    return text(base(metric), "label");
  }

  private Map<String, Object> base(String metric) {
    Map<String, Object> entry = entries.get(metric);
    if (entry == null) {
      throw new IllegalArgumentException("metrics.yml leans on a metric that it lacks: " + metric);
    }
    return entry;
  }

  private static Metric.Sides sides(Map<String, Object> entry) {
    return entry.containsKey("sides")
        ? constant(Metric.Sides.class, entry, "sides")
        : Metric.Sides.BY_DAY;
  }

  private static Metric.Kind kind(Map<String, Object> entry) {
    return constant(Metric.Kind.class, entry, "kind");
  }

  private static <E extends Enum<E>> E constant(
      Class<E> type, Map<String, Object> entry, String key) {
    return Enum.valueOf(type, text(entry, key).toUpperCase(Locale.ROOT));
  }

  private static @Nullable String optional(Map<String, Object> entry, String key) {
    return entry.containsKey(key) ? text(entry, key) : null;
  }

  private static String text(Map<String, Object> entry, String key) {
    if (entry.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("metrics.yml: " + entry.get("name") + " lacks " + key);
  }
}
