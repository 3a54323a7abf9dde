package io.tallawah.insights.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignRow;
import io.tallawah.shared.ui.Figures;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** What stands in the cells of campaign rows. */
class CampaignCells {

  private final MetricText text;
  private final Platforms platforms;
  private BiPredicate<CampaignRow, String> notYet = (row, metric) -> false;

  CampaignCells(MetricText text, Platforms platforms) {
    this.text = text;
    this.platforms = platforms;
  }

  /** Says of which missing figures more is expected. */
  void expect(BiPredicate<CampaignRow, String> missing) {
    this.notYet = missing;
  }

  LitRenderer<CampaignRow> name() {
    return withPlatform(
        """
        <span class="campaign-name"><span class="platform-badge category-${item.colour}" role="img" \
        aria-label="${item.platform}" title="${item.platform}">${item.letter}</span>\
        <span class="name-text" title="${item.name}">${item.name}</span></span>\
        """);
  }

  LitRenderer<CampaignRow> status() {
    return LitRenderer.<CampaignRow>of(
            "<span class=\"status-word ${item.look}\">${item.word}</span>")
        .withProperty("look", CampaignRow::status)
        .withProperty("word", CampaignCells::statusWord);
  }

  LitRenderer<CampaignRow> figure(String metric) {
    return LitRenderer.<CampaignRow>of(
            "<span class=\"figure ${item.kind}\">${item.whole}<span class=\"cents\">${item.cents}</span></span>")
        .withProperty("kind", row -> isBlank(row, metric) ? "blank" : "")
        .withProperty("whole", row -> whole(metric, figure(row, metric)))
        .withProperty("cents", row -> cents(metric, figure(row, metric)));
  }

  /** Name and status on the left, what it cost and brought on the right. */
  LitRenderer<CampaignRow> twoLines() {
    return withPlatform(
            """
            <div class="two-lines"><span class="platform-badge category-${item.colour}" role="img" \
            aria-label="${item.platform}">${item.letter}</span>\
            <span class="name-text">${item.name}</span><span class="figure">${item.spend}</span>\
            <span class="status-word ${item.look}">${item.word}</span>\
            <span class="second">${item.result}</span></div>\
            """)
        .withProperty("look", CampaignRow::status)
        .withProperty("word", CampaignCells::statusWord)
        .withProperty("spend", row -> figure(row, "spend") + " " + row.key().currency())
        .withProperty("result", row -> figure(row, "conversions") + " conv.");
  }

  String objective(CampaignRow row) {
    String objective = row.objective();
    return objective == null ? Figures.NOT_APPLICABLE : readable(objective);
  }

  /** OUTCOME_SALES is read as "Outcome sales". */
  static String readable(String code) {
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT).strip();
    return words.isEmpty() ? code : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private LitRenderer<CampaignRow> withPlatform(String template) {
    return LitRenderer.<CampaignRow>of(template)
        .withProperty("name", CampaignRow::campaignName)
        .withProperty("letter", row -> platforms.look(row.key().platform()).letter())
        .withProperty("colour", row -> platforms.look(row.key().platform()).colour())
        .withProperty("platform", row -> platforms.look(row.key().platform()).name());
  }

  private String figure(CampaignRow row, String metric) {
    if (isBlank(row, metric) && notYet.test(row, metric)) {
      return Figures.NOT_YET;
    }
    return text.of(metric, row.metrics(), row.key().currency());
  }

  private static boolean isBlank(CampaignRow row, String metric) {
    return row.metrics().get(metric) == null;
  }

  private String whole(String metric, String figure) {
    return figure.substring(0, figure.length() - cents(metric, figure).length());
  }

  private String cents(String metric, String figure) {
    int point = figure.lastIndexOf('.');
    return point > 0 && List.of("spend", "conversion_value").contains(metric)
        ? figure.substring(point)
        : "";
  }

  private static String statusWord(CampaignRow row) {
    return readable(row.status());
  }
}
