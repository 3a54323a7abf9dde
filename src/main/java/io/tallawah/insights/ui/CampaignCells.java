package io.tallawah.insights.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignColumns;
import io.tallawah.insights.CampaignGrouping;
import io.tallawah.insights.CampaignLevel;
import io.tallawah.insights.CampaignRow;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.Figures;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of campaign rows. */
class CampaignCells {

  private static final CampaignColumns.Cell NOTHING =
      new CampaignColumns.Cell(Figures.NOT_APPLICABLE, "", "blank");

  private final MetricText text;
  private final Platforms platforms;
  private final Words words;
  private final DeltaText deltas;
  private final RowExtras extras;
  private boolean ofOneCampaign;
  private boolean byLabel;
  private BiPredicate<CampaignRow, String> notYet = (row, metric) -> false;
  private Function<CampaignRow, Optional<String>> below = row -> Optional.empty();

  CampaignCells(
      MetricText text, Platforms platforms, Words words, DeltaText deltas, RowExtras extras) {
    this.text = text;
    this.platforms = platforms;
    this.words = words;
    this.deltas = deltas;
    this.extras = extras;
  }

  /** Says where the rows below a row are. */
  void link(CampaignLinks links) {
    this.below = links::below;
    this.byLabel = links.state().query().group() == CampaignGrouping.LABEL;
    this.ofOneCampaign = links.state().query().campaigns().size() == 1;
  }

  /** Says of which missing figures more is expected. */
  void expect(BiPredicate<CampaignRow, String> missing) {
    this.notYet = missing;
  }

  LitRenderer<CampaignRow> name() {
    return withPlatform(
            """
            <span class="campaign-name ${item.part}"><span class="platform-badge \
            category-${item.colour}" role="img" aria-label="${item.platform}" \
            title="${item.platform}" ?hidden="${!item.letter}">${item.letter}</span>\
            <span class="names"><span class="name-text" title="${item.hint}">${item.name}</span>\
            <span class="row-note" title="${item.note}">${item.note}</span></span>\
            <a class="row-action" router-link href="${item.below}" ?hidden="${!item.below}" \
            aria-label="${item.belowLabel}" title="${item.belowLabel}">\
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 4v8h13M14 8l4 4-4 4"/></svg></a>\
            <a class="row-action" href="${item.manager}" ?hidden="${!item.manager}" \
            target="_blank" rel="noopener noreferrer" aria-label="${item.managerLabel}" \
            title="${item.managerLabel}">\
            <svg viewBox="0 0 24 24" aria-hidden="true">\
            <path d="M13 4h7v7M20 4l-9 9M10 5H5v14h14v-5"/></svg></a></span>\
            """)
        .withProperty("part", CampaignCells::part)
        .withProperty("hint", this::hint)
        .withProperty("note", this::note)
        .withProperty("below", row -> below.apply(row).orElse(""))
        .withProperty("belowLabel", this::belowLabel)
        .withProperty("manager", row -> row.isWhole() ? AdsManagerLinks.of(row.key()) : "")
        .withProperty("managerLabel", row -> words.of("grid.ads_manager", name(row)));
  }

  /** The course of its spend, with the same in words. */
  LitRenderer<CampaignRow> course() {
    return LitRenderer.<CampaignRow>of(
            """
            <svg class="spark" viewBox="0 0 72 20" role="img" aria-label="${item.said}" \
            ?hidden="${!item.path}"><path d="${item.path}"/></svg>\
            """)
        .withProperty("path", row -> path(extras.of(row).course()))
        .withProperty("said", row -> said(row, extras.of(row).course()));
  }

  LitRenderer<CampaignRow> status() {
    return LitRenderer.<CampaignRow>of(
            "<span class=\"status-word ${item.look}\">${item.word}</span>")
        .withProperty("look", row -> hasStatus(row) ? row.status() : "none")
        .withProperty("word", this::statusWord);
  }

  LitRenderer<CampaignRow> figure(String metric) {
    return LitRenderer.<CampaignRow>of(
            """
            <span class="figure ${item.kind}">${item.whole}<span class="cents">${item.cents}\
            </span></span><span class="delta ${item.tone}" title="${item.words}" \
            ?hidden="${!item.delta}">${item.delta}<span class="for-readers"> ${item.words}\
            </span></span>\
            """)
        .withProperty("kind", row -> isBlank(row, metric) ? "blank" : "")
        .withProperty("whole", row -> whole(metric, figure(row, metric)))
        .withProperty("cents", row -> cents(metric, figure(row, metric)))
        .withProperty("delta", row -> delta(row, metric).text())
        .withProperty("tone", row -> delta(row, metric).tone())
        .withProperty("words", row -> delta(row, metric).words());
  }

  /** A cell that others bring. */
  LitRenderer<CampaignRow> other(String column) {
    return LitRenderer.<CampaignRow>of(
            """
            <span class="figure other ${item.look}">${item.text}<span class="for-readers"> \
            ${item.words}</span></span>\
            """)
        .withProperty("text", row -> row.isWhole() ? cell(row, column).text() : "")
        .withProperty("look", row -> cell(row, column).look())
        .withProperty("words", row -> cell(row, column).words());
  }

  private CampaignColumns.Cell cell(CampaignRow row, String column) {
    return extras.of(row).cells().getOrDefault(column, NOTHING);
  }

  /** How a figure of a row has changed. */
  DeltaText.Shown delta(CampaignRow row, String metric) {
    return deltas.of(metric, row.compared(), row.key().currency());
  }

  /** Name and status on the left, what it cost and brought on the right. */
  LitRenderer<CampaignRow> twoLines() {
    return withPlatform(
            """
            <div class="two-lines ${item.part}"><span class="platform-badge category-${item.colour}" role="img" \
            aria-label="${item.platform}" ?hidden="${!item.letter}">${item.letter}</span>\
            <span class="name-text">${item.name}</span><span class="figure">${item.spend}</span>\
            <span class="status-word ${item.look}">${item.word}</span>\
            <span class="second">${item.result} <span class="delta ${item.tone}" \
            ?hidden="${!item.delta}">${item.delta}</span></span></div>\
            """)
        .withProperty("part", CampaignCells::part)
        .withProperty("look", row -> hasStatus(row) ? row.status() : "none")
        .withProperty("word", this::statusWord)
        .withProperty("spend", row -> figure(row, "spend") + " " + row.key().currency())
        .withProperty("delta", row -> delta(row, "spend").text())
        .withProperty("tone", row -> delta(row, "spend").tone())
        .withProperty("result", row -> words.of("grid.conv", figure(row, "conversions")));
  }

  String objective(CampaignRow row) {
    String objective = row.objective();
    if (!row.isWhole()) {
      return "";
    }
    return objective == null ? Figures.NOT_APPLICABLE : Codes.of(objective);
  }

  private LitRenderer<CampaignRow> withPlatform(String template) {
    return LitRenderer.<CampaignRow>of(template)
        .withProperty("name", this::name)
        .withProperty(
            "letter", row -> row.isWhole() ? platforms.look(row.key().platform()).letter() : "")
        .withProperty(
            "colour", row -> row.isWhole() ? platforms.look(row.key().platform()).colour() : 1)
        .withProperty(
            "platform", row -> row.isWhole() ? platforms.look(row.key().platform()).name() : "");
  }

  /** What a line is called. */
  String name(CampaignRow row) {
    DateRange period = row.period();
    if (period != null) {
      return text.figures().days(period.from(), period.to());
    }
    CampaignRow.Subtotal subtotal = row.subtotal();
    if (subtotal != null) {
      return groupName(subtotal);
    }
    return row.key().isRemainder()
        ? words.of("grid.remainder." + row.key().level().parameter())
        : row.name();
  }

  private String groupName(CampaignRow.Subtotal subtotal) {
    if (subtotal.label().isEmpty()) {
      return words.of(byLabel ? "labels.none" : "grid.group.none");
    }
    return platforms.all().stream().anyMatch(one -> one.id().equals(subtotal.value()))
        ? platforms.look(subtotal.value()).name()
        : subtotal.label().equals(subtotal.value()) ? Codes.of(subtotal.label()) : subtotal.label();
  }

  private String hint(CampaignRow row) {
    boolean remainder = row.isWhole() && row.key().isRemainder();
    return remainder ? words.of("grid.remainder.help") : name(row);
  }

  private String note(CampaignRow row) {
    CampaignRow.Subtotal subtotal = row.subtotal();
    if (subtotal != null) {
      return words.of("grid.group.rows", subtotal.rows());
    }
    boolean below = row.isWhole() && row.key().level() != CampaignLevel.CAMPAIGN;
    return below && !ofOneCampaign ? row.campaignName() : "";
  }

  private String belowLabel(CampaignRow row) {
    if (row.subtotal() != null) {
      return words.of("grid.below.group", name(row));
    }
    return words.of(row.key().adsetId() == null ? "grid.below.adset" : "grid.below.ad", name(row));
  }

  private static String part(CampaignRow row) {
    return row.isWhole() ? "" : row.period() == null ? "subtotal" : "span";
  }

  private static String path(@Nullable Course course) {
    return course == null ? "" : course.path();
  }

  private String said(CampaignRow row, @Nullable Course course) {
    if (course == null || course.most().signum() == 0) {
      return words.of("grid.trend.none");
    }
    String currency = row.key().currency();
    return words.of(
        "grid.trend.text",
        text.figures().money(course.first(), currency),
        text.figures().money(course.last(), currency),
        text.figures().money(course.most(), currency));
  }

  private String figure(CampaignRow row, String metric) {
    if (row.isWhole() && isBlank(row, metric) && notYet.test(row, metric)) {
      return words.of("grid.not-yet");
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

  private String statusWord(CampaignRow row) {
    return hasStatus(row) ? words.of("grid.status." + row.status()) : "";
  }

  private static boolean hasStatus(CampaignRow row) {
    return row.isWhole() && !row.key().isRemainder();
  }
}
