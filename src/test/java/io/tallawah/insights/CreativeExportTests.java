package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.exports.ExportFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of creatives, read again, against the rows of the service and SQL of this test's own. */
@InsightsTest
class CreativeExportTests extends ExportedTables {

  private static final String OWN_CREATIVES =
      """
      select f.platform || ' ' || f.account_id || ' '
          || case when f.ad_id = '' then 'none' else n.creative_key end || ' ' || f.currency as key,
        sum(f.spend) as spend, sum(f.impressions) as impressions, sum(f.clicks) as clicks,
        sum(f.conversions) as conversions, sum(f.conversion_value) as conversion_value
      from marts.fact_performance f
      left join marts.dim_ad_creative n on n.tenant_id = f.tenant_id and n.ad_id = f.ad_id
        and (f.date_day + 1)::timestamp at time zone 'America/Jamaica' > n.valid_from
        and (f.date_day + 1)::timestamp at time zone 'America/Jamaica' <= n.valid_to
      where f.tenant_id = ? group by 1\
      """;

  @Autowired Creatives creatives;
  @Autowired CreativeQueryReader reader;

  @Test
  void aFileOfCreativesHasEveryAssetToTheCent() throws IOException {
    for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.XLSX)) {
      ExportedFile file = read(format, "creatives", NATIVE);
      List<String> key = List.of("Platform", "Account id", "Creative id", "Currency");
      assertOwn(file, key, OWN_CREATIVES);
      assertThat(file.rows()).hasSameSizeAs(own(OWN_CREATIVES).keySet());
      assertTotals(file);
      assertThat(file.rows()).anyMatch(row -> "none".equals(row.get("Creative id")));
      assertThat(file.rows())
          .anyMatch(row -> "'=1+1".equals(row.get("Creative")))
          .noneMatch(row -> String.valueOf(row.get("Creative")).startsWith("="))
          .noneMatch(row -> String.valueOf(row.get("Landing page")).startsWith("@"));
    }
  }

  @Test
  void aFileOfCreativesIsWhatTheGridShowsWhateverIsAsked() throws IOException {
    for (Map<String, String> query :
        List.of(
            Map.<String, String>of(),
            Map.of("format", "video,image", "sort", "name", "metric", "ctr"),
            Map.of(
                "platform",
                "meta",
                "currency",
                "native",
                "compare",
                "custom",
                "compare_from",
                "2026-10-01",
                "compare_to",
                "2026-10-10"),
            Map.of("q", "été", "columns", "hook_rate,spend"))) {
      Map<String, String> asked = october(query);
      ExportedFile file = read(ExportFormat.CSV, "creatives", asked);
      CreativeQuery read =
          reader.read(AskedColumns.others(asked), InsightsFixture.MONTH).withPage(0, 500);
      List<CreativeRow> rows = tenant.call(() -> creatives.page(read).rows());
      assertThat(file.rows()).hasSameSizeAs(rows).isNotEmpty();
      for (int i = 0; i < rows.size(); i++) {
        assertSame(file.rows().get(i), rows.get(i));
      }
    }
  }

  private static void assertSame(Map<String, String> line, CreativeRow row) {
    assertThat(line).containsEntry("Creative id", row.key().creative());
    assertFigure(line, "Spend", row.metrics().get("spend"));
    assertFigure(line, "Hook rate", row.metrics().get("hook_rate"));
    Integer points = row.score().points();
    assertFigure(line, "Score", points == null ? null : BigDecimal.valueOf(points));
    assertThat(line)
        .containsEntry("Score state", row.score().why().name().toLowerCase(Locale.ROOT))
        .containsEntry("Trend", row.movement().direction().name().toLowerCase(Locale.ROOT));
    Compared compared = row.compared();
    if (compared != null) {
      assertFigure(line, "Spend, before", compared.previous().get("spend"));
      Delta delta = compared.delta("spend");
      if (delta.kind() == Delta.Kind.NEW) {
        assertThat(line).containsEntry("Spend, change", "new");
      } else {
        assertFigure(line, "Spend, change", delta.change());
      }
    } else {
      assertThat(line).doesNotContainKey("Spend, before");
    }
  }
}
