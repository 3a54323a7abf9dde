package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.exports.ExportFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of regions, read again, against the rows of the service and SQL of this test's own. */
@InsightsTest
class RegionExportTests extends ExportedTables {

  private static final String OWN_REGIONS =
      """
      select region_id || ' ' || currency as key, sum(spend) as spend,
        sum(impressions) as impressions, sum(clicks) as clicks, sum(conversions) as conversions,
        sum(conversion_value) as conversion_value
      from marts.vw_geo_daily where tenant_id = ? and location_type = 'presence' group by 1\
      """;

  @Autowired Regions regions;
  @Autowired RegionQueryReader reader;

  @Test
  void aFileOfRegionsHasEveryPlaceAndWhatNobodyPlacesToTheCent() throws IOException {
    for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.XLSX)) {
      ExportedFile file = read(format, "regions", NATIVE);
      List<String> key = List.of("Region id", "Currency");
      assertOwn(file, key, OWN_REGIONS);
      assertThat(file.rows())
          .extracting(row -> key(row, key))
          .contains("UNALLOCATED JMD", "JM-UNKNOWN JMD", "UNMAPPED USD");
      assertTotals(file);
      Map<String, String> hanover = place(file, "JM-09");
      assertThat(hanover).containsEntry("Clicks", "–").containsEntry("Population", "69533");
      assertThat(place(file, "JM-04")).containsEntry("Clicks", "0");
    }
  }

  @Test
  void aFileOfRegionsIsWhatTheMapShowsWhateverIsAsked() throws IOException {
    for (Map<String, String> query :
        List.of(
            Map.<String, String>of(),
            Map.of("metric", "spend", "merge", "true", "sort", "-per_1000_people"),
            Map.of("metric", "ctr", "platform", "google", "sort", "name"),
            Map.of("region", "JM-08,UNALLOCATED", "currency", "native"))) {
      Map<String, String> asked = october(query);
      ExportedFile file = read(ExportFormat.CSV, "regions", asked);
      RegionQuery read = reader.read(AskedColumns.others(asked), InsightsFixture.MONTH);
      RegionPage page = tenant.call(() -> regions.page(read));
      List<RegionRow> rows = page.rows();
      assertThat(file.rows()).hasSameSizeAs(rows).isNotEmpty();
      String metric = file.columns().getLast().replace(", index", "");
      for (int i = 0; i < rows.size(); i++) {
        Map<String, String> line = file.rows().get(i);
        assertThat(line).containsEntry("Region id", rows.get(i).region().id());
        assertFigure(line, "Spend", rows.get(i).metrics().get("spend"));
        assertFigure(line, "CTR", rows.get(i).metrics().get("ctr"));
        assertFigure(line, metric + ", index", rows.get(i).scale().index());
        if (RegionFields.SUMS.contains(read.metric())) {
          assertFigure(line, metric + " per 1,000 people", rows.get(i).scale().perThousand());
          assertFigure(line, metric + ", share", rows.get(i).scale().share());
        }
      }
      page.totals()
          .forEach(totals ->
              assertThat(total(file, totals.currency(), "Spend"))
                  .isEqualTo(ExportFacts.figure(spend(totals.metrics()))));
    }
  }

  private static @Nullable BigDecimal spend(MetricValues totals) {
    BigDecimal exact = totals.get("spend");
    return exact == null ? null : told(true, exact);
  }

  private static Map<String, String> place(ExportedFile file, String id) {
    return file.rows().stream()
        .filter(row -> id.equals(row.get("Region id")) && "JMD".equals(row.get("Currency")))
        .findFirst()
        .orElseThrow();
  }
}
