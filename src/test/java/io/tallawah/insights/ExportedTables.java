package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.exports.Export;
import io.tallawah.exports.ExportFormat;
import io.tallawah.exports.ExportRequest;
import io.tallawah.exports.Exports;
import io.tallawah.identity.Provisioning;
import io.tallawah.jobs.internal.JobLoop;
import io.tallawah.shared.Look;
import io.tallawah.tenancy.CurrentTenant;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What tests of files of tables have in common: a tenant, its files read again, SQL of their own.
 */
abstract class ExportedTables {

  static final Map<String, String> NATIVE =
      Map.of("from", "2026-10-01", "to", "2026-10-30", "currency", "native");
  static final Locale ENGLISH = Look.USUAL.language();

  private static final Set<String> AMOUNTS = Set.of("Spend", "Spend, before", "Conversion value");

  private static final Map<String, String> SUMS =
      Map.of(
          "Spend", "spend",
          "Impressions", "impressions",
          "Clicks", "clicks",
          "Conversions", "conversions",
          "Conversion value", "conversion_value");

  private static final String OWN_TOTALS =
      """
      select currency as key, sum(spend) as spend, sum(impressions) as impressions,
        sum(clicks) as clicks, sum(conversions) as conversions,
        sum(conversion_value) as conversion_value
      from marts.vw_campaign_daily where tenant_id = ? group by 1\
      """;

  private static @Nullable InsightsFixture made;

  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;
  @Autowired Exports exports;
  @Autowired JobLoop loop;

  final JdbcClient sql = JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt());
  InsightsFixture tenant;

  @BeforeEach
  void aTenantWithCreativesAndPlaces() {
    if (made == null) {
      made = new InsightsFixture(provisioning, currentTenant, Marts.days(40, 7)).withCreatives();
      UUID id = made.people().tenant().value();
      Marts.rate(
          InsightsTest.OwnDatabase.DATABASE.dbt(),
          id,
          new BigDecimal("157.123456"),
          LocalDate.of(2026, 10, 5));
      PlaceMarts.fill(InsightsTest.OwnDatabase.DATABASE.dbt(), id);
      ResultMarts.fill(InsightsTest.OwnDatabase.DATABASE.dbt(), id);
      sql.sql(
              """
              update marts.dim_creative set name = '=1+1', landing_page = '@x' where tenant_id = ?
                and creative_key = 'video:3'\
              """)
          .param(id)
          .update();
    }
    tenant = made;
    tenant.signIn("viewer");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  /** Each row is what a statement sums up under its key. */
  void assertOwn(ExportedFile file, List<String> key, String statement) {
    Map<String, Map<String, Object>> own = own(statement);
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    file.rows().forEach(row -> rows.put(key(row, key), row));
    assertThat(rows.keySet()).containsAll(own.keySet());
    own.forEach((name, sums) ->
        SUMS.forEach((label, column) ->
            assertFigure(Objects.requireNonNull(rows.get(name)), label, sums.get(column))));
  }

  static String key(Map<String, String> row, List<String> key) {
    return String.join(" ", key.stream().map(row::get).toList());
  }

  /** Totals are the campaigns', quotients sum over sum, and the rows add up to them. */
  void assertTotals(ExportedFile file) {
    own(OWN_TOTALS)
        .forEach((currency, sums) -> {
          SUMS.forEach((label, column) -> {
            BigDecimal total = new BigDecimal(total(file, currency, label));
            assertThat(total).as(label).isEqualByComparingTo(figure(sums.get(column)));
            assertThat(added(file, currency, label)).as(label).isEqualByComparingTo(total);
          });
          assertThat(new BigDecimal(total(file, currency, "CTR")))
              .isEqualByComparingTo(
                  figure(sums.get("clicks"))
                      .divide(figure(sums.get("impressions")), 12, RoundingMode.HALF_UP));
          assertThat(file.facts().get("All rows in " + currency)).doesNotContain("Reach");
        });
  }

  static BigDecimal added(ExportedFile file, String currency, String column) {
    return file.rows().stream()
        .filter(row -> currency.equals(row.get("Currency")))
        .map(row -> String.valueOf(row.get(column)))
        .filter(text -> !text.equals("–") && !text.equals("not yet"))
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static String total(ExportedFile file, String currency, String label) {
    String totals = Objects.requireNonNull(file.facts().get("All rows in " + currency));
    for (String one : totals.split("; ", -1)) {
      if (one.startsWith(label + " ") && !one.substring(label.length() + 1).contains(" ")) {
        return one.substring(label.length() + 1);
      }
    }
    throw new AssertionError("no total of " + label);
  }

  static void assertFigure(Map<String, String> line, String column, @Nullable Object expected) {
    if (!line.containsKey(column)) {
      return;
    }
    String text = String.valueOf(line.get(column));
    if (expected == null) {
      assertThat(text).as(column).isIn("–", "not yet");
    } else {
      assertThat(new BigDecimal(text))
          .as(column)
          .isEqualByComparingTo(told(AMOUNTS.contains(column), figure(expected)));
    }
  }

  /** As files tell a figure: amounts to 6 places, all others to 12 at most. */
  static BigDecimal told(boolean amount, BigDecimal exact) {
    int places = amount ? 6 : 12;
    return exact.scale() > places ? exact.setScale(places, RoundingMode.HALF_UP) : exact;
  }

  static BigDecimal figure(@Nullable Object value) {
    return new BigDecimal(String.valueOf(value));
  }

  Map<String, Map<String, Object>> own(String statement) {
    Map<String, Map<String, Object>> found = new HashMap<>();
    sql.sql(statement)
        .param(tenant.people().tenant().value())
        .query()
        .listOfRows()
        .forEach(row -> found.put(String.valueOf(row.get("key")), row));
    assertThat(found).isNotEmpty();
    return found;
  }

  ExportedFile read(ExportFormat format, String kind, Map<String, String> query)
      throws IOException {
    Path file = file(format, kind, query, ENGLISH);
    return format == ExportFormat.CSV ? ExportedFile.csv(file) : ExportedFile.xlsx(file);
  }

  Path file(ExportFormat format, String kind, Map<String, String> query, Locale language) {
    Export asked = ask(format, kind, query, language);
    loop.turn();
    return tenant.call(() -> exports.fetch(asked.id()).orElseThrow().path());
  }

  Export ask(ExportFormat format, String kind, Map<String, String> query, Locale language) {
    return tenant.call(() -> exports.ask(new ExportRequest(format, kind, query, true, language)));
  }

  static Map<String, String> october(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(Map.of("from", "2026-10-01", "to", "2026-10-30"));
    all.putAll(more);
    return all;
  }

  static Map<String, String> with(Map<String, String> query, String name, String value) {
    Map<String, String> all = new HashMap<>(query);
    all.put(name, value);
    return all;
  }
}
