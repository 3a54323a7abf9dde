package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.exports.ExportFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files of campaigns have a column for each result, that adds up to what the head says. */
@InsightsTest
class ResultExportTests extends ExportedTables {

  private static final String LEADS = "Result: lead";
  private static final String PURCHASES = "Result: purchase";

  @Test
  void everyResultHasAColumnThatAddsUp() throws IOException {
    for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.XLSX)) {
      ExportedFile file = read(format, "campaigns", NATIVE);
      assertThat(file.columns()).endsWith(PURCHASES, LEADS);
      Map<String, BigDecimal> own = counted("campaign_id || ' ' || result");
      for (Map<String, String> row : file.rows()) {
        String campaign = String.valueOf(row.get("Campaign id"));
        assertFigure(row, LEADS, own.get(campaign + " lead"));
        assertFigure(row, PURCHASES, own.get(campaign + " purchase"));
      }
      assertThat(file.rows()).extracting(row -> row.get(PURCHASES)).contains("–");
      counted("currency || ' ' || result")
          .forEach((key, count) -> {
            String currency = key.substring(0, 3);
            String column = "Result: " + key.substring(4);
            assertThat(added(file, currency, column)).isEqualByComparingTo(count);
            assertThat(file.facts().get("All rows in " + currency))
                .contains(column + " " + ExportFacts.figure(count));
          });
    }
  }

  @Test
  void noneIsZeroWhatIsNotToldIsBlankAndOnlyMissingConversionsAreLate() throws IOException {
    ExportedFile late =
        read(ExportFormat.CSV, "campaigns", with(NATIVE, "to", Marts.LAST.plusDays(1).toString()));
    assertThat(late.rows()).extracting(row -> row.get("Conversions")).contains("not yet");
    for (Map<String, String> row : late.rows()) {
      int kind = Integer.parseInt(String.valueOf(row.get("Campaign id"))) % 8;
      String conversions = String.valueOf(row.get("Conversions"));
      String purchases = String.valueOf(row.get(PURCHASES));
      if (List.of("not yet", "–").contains(conversions)) {
        assertThat(purchases).isEqualTo(conversions);
      } else if (kind % 4 > 0) {
        assertThat(new BigDecimal(purchases)).isPositive();
      } else {
        assertThat(purchases).isEqualTo(kind == 0 ? "–" : "0");
      }
    }
    assertThat(late.rows()).extracting(row -> row.get(PURCHASES)).contains("0", "–", "not yet");
  }

  /** Those of Meta tell purchases alone, so that leads are not to come on their rows. */
  @Test
  void aResultThatOnlyAnotherPlatformTellsIsNotLate() throws IOException {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(40, 7));
    UUID id = tenant.people().tenant().value();
    ResultMarts.fill(InsightsTest.OwnDatabase.DATABASE.dbt(), id);
    sql.sql(
            """
            delete from marts.vw_conversion_daily
            where tenant_id = ? and platform = 'meta' and result = 'lead'\
            """)
        .param(id)
        .update();
    tenant.signIn("viewer");
    Map<String, String> beyond = with(NATIVE, "to", Marts.LAST.plusDays(1).toString());
    for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.XLSX)) {
      List<Map<String, String>> late =
          read(format, "campaigns", beyond).rows().stream()
              .filter(row -> "not yet".equals(row.get("Conversions")))
              .toList();
      assertThat(late).isNotEmpty();
      assertThat(late).extracting(row -> row.get(LEADS)).containsOnly("–");
      assertThat(late).extracting(row -> row.get(PURCHASES)).containsOnly("not yet");
    }
  }

  @Test
  void spansOfDaysHaveTheirOwn() throws IOException {
    ExportedFile weeks = read(ExportFormat.CSV, "campaigns", with(NATIVE, "breakdown", "week"));
    assertThat(weeks.rows()).hasSize(40 * 5);
    String end = String.valueOf(weeks.rows().getFirst().get("To"));
    Map<String, BigDecimal> first =
        counted(
            "campaign_id || case when date_day <= '%s' then ' first ' else ' ' end || result"
                .formatted(end));
    weeks.rows().stream()
        .filter(row -> "2026-10-01".equals(row.get("From")))
        .forEach(
            row -> assertFigure(row, LEADS, first.get(row.get("Campaign id") + " first lead")));
    counted("currency || ' ' || result")
        .forEach((key, count) ->
            assertThat(added(weeks, key.substring(0, 3), "Result: " + key.substring(4)))
                .isEqualByComparingTo(count));
  }

  @Test
  void chosenColumnsAreWhatTheFileHas() throws IOException {
    ExportedFile some =
        read(
            ExportFormat.CSV,
            "campaigns",
            with(with(NATIVE, "columns", "spend,result:lead"), "sort", "-result:lead"));
    assertThat(some.columns()).endsWith("Currency", "Spend", LEADS);
    List<String> leads =
        some.rows().stream()
            .map(row -> String.valueOf(row.get(LEADS)))
            .filter(text -> !text.equals("–"))
            .toList();
    assertThat(leads)
        .isSortedAccordingTo((one, other) -> new BigDecimal(other).compareTo(new BigDecimal(one)))
        .isNotEmpty();
    assertThat(read(ExportFormat.CSV, "campaigns", with(NATIVE, "level", "ad")).columns())
        .doesNotContain(LEADS);
  }

  private Map<String, BigDecimal> counted(String key) {
    Map<String, BigDecimal> own = new HashMap<>();
    sql.sql(
            "select "
                + key
                + ", sum(conversions) from marts.vw_conversion_daily where tenant_id = ? group by 1")
        .param(tenant.people().tenant().value())
        .query(row -> {
          own.put(row.getString(1), row.getBigDecimal(2));
        });
    assertThat(own).isNotEmpty();
    return own;
  }
}
