package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.exports.ExportFormat;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of campaigns broken down have each row's days, weeks or months, which add up. */
@InsightsTest
class SpanExportTests extends ExportedTables {

  @ParameterizedTest
  @CsvSource({"day, 30", "week, 5", "month, 1"})
  void everySpanIsTheSumOfItsDays(String span, int spans) throws IOException {
    ExportedFile file = read(ExportFormat.CSV, "campaigns", with(NATIVE, "breakdown", span));
    assertThat(file.rows()).hasSize(40 * spans);
    assertOwn(
        file,
        List.of("Campaign id", "From"),
        """
        select campaign_id || ' ' || greatest(date_trunc('%s', date_day)::date, '2026-10-01') as key,
          sum(spend) as spend, sum(impressions) as impressions, sum(clicks) as clicks,
          sum(conversions) as conversions, sum(conversion_value) as conversion_value
        from marts.vw_campaign_daily where tenant_id = ? group by 1\
        """
            .formatted(span));
    assertTotals(file);
  }
}
