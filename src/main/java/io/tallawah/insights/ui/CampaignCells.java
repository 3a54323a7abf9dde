package io.tallawah.insights.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignColumns;
import io.tallawah.insights.CampaignResults;
import io.tallawah.insights.CampaignRow;
import io.tallawah.shared.ui.Figures;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of campaign rows. */
class CampaignCells {

  /** Hears each figure that a column's cell is told, with the change below it. */
  @FunctionalInterface
  interface Told {
    void figure(String column, String figure, String change);
  }

  private static final CampaignColumns.Cell NOTHING =
      new CampaignColumns.Cell(Figures.NOT_APPLICABLE, "", "blank");

  private final MetricText text;
  private final RowNames names;
  private final Words words;
  private final DeltaText deltas;
  private final RowExtras extras;
  private BiPredicate<CampaignRow, String> notYet = (row, metric) -> false;
  private Told told = (column, figure, change) -> {};
  private Function<CampaignRow, Optional<String>> below = row -> Optional.empty();

  CampaignCells(
      MetricText text, Platforms platforms, Words words, DeltaText deltas, RowExtras extras) {
    this.text = text;
    this.names = new RowNames(text, platforms, words);
    this.words = words;
    this.deltas = deltas;
    this.extras = extras;
  }

  /** Says where the rows below a row are. */
  void link(CampaignLinks links) {
    this.below = links::below;
    names.follow(links.state().query());
  }

  /** Says of which missing figures more is expected. */
  void expect(BiPredicate<CampaignRow, String> missing) {
    this.notYet = missing;
  }

  /** Lets somebody hear what cells are told. */
  void onFigure(Told listener) {
    this.told = listener;
  }

  LitRenderer<CampaignRow> name() {
    return CellTexts.renderer(
        """
        <span class="campaign-name ${item.v?.[4]}"><span class="platform-badge \
        category-${item.v?.[2]}" role="img" aria-label="${item.v?.[3]}" \
        title="${item.v?.[3]}" ?hidden="${!item.v?.[1]}">${item.v?.[1]}</span>\
        <span class="names"><span class="name-text" title="${item.v?.[10] || item.v?.[0]}">\
        ${item.v?.[0]}</span>\
        <span class="row-note" title="${item.v?.[5]}">${item.v?.[5]}</span></span>\
        <a class="row-action" router-link href="${item.v?.[6]}" ?hidden="${!item.v?.[6]}" \
        aria-label="${item.v?.[7]}" title="${item.v?.[7]}">\
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 4v8h13M14 8l4 4-4 4"/></svg></a>\
        <a class="row-action" href="${item.v?.[8]}" ?hidden="${!item.v?.[8]}" \
        target="_blank" rel="noopener noreferrer" aria-label="${item.v?.[9]}" \
        title="${item.v?.[9]}">\
        <svg viewBox="0 0 24 24" aria-hidden="true">\
        <path d="M13 4h7v7M20 4l-9 9M10 5H5v14h14v-5"/></svg></a></span>\
        """,
        this::nameTexts);
  }

  private List<String> nameTexts(CampaignRow row) {
    String name = names.of(row);
    String link = below.apply(row).orElse("");
    String manager = row.isWhole() ? AdsManagerLinks.of(row.key()) : "";
    return CellTexts.of(
        name,
        names.letter(row),
        names.colour(row),
        names.platform(row),
        RowNames.part(row),
        names.note(row),
        link,
        link.isEmpty() ? "" : names.below(row),
        manager,
        manager.isEmpty() ? "" : words.of("grid.ads_manager", name),
        row.isWhole() && row.key().isRemainder() ? words.of("grid.remainder.help") : "");
  }

  /** The course of its spend, with the same in words. */
  LitRenderer<CampaignRow> course() {
    return CellTexts.renderer(
        """
        <svg class="spark" viewBox="0 0 72 20" role="img" aria-label="${item.v?.[0]}" \
        ?hidden="${!item.v?.[1]}"><path d="%s"/></svg>\
        """
            .formatted(Course.drawn("item.v?.[1]")),
        this::courseTexts);
  }

  private List<String> courseTexts(CampaignRow row) {
    Course course = extras.of(row).course();
    return CellTexts.of(said(row, course), course == null ? "" : course.line());
  }

  LitRenderer<CampaignRow> status() {
    return CellTexts.renderer(
        "<span class=\"status-word ${item.v?.[0]}\">${item.v?.[1]}</span>",
        row -> CellTexts.of(statusLook(row), statusWord(row)));
  }

  LitRenderer<CampaignRow> figure(String metric) {
    return CellTexts.renderer(
        """
        <span class="figure ${item.v?.[2]}">${item.v?.[0]}<span class="cents">${item.v?.[1]}\
        </span></span><span class="delta ${item.v?.[4]}" title="${item.v?.[5]}" \
        ?hidden="${!item.v?.[3]}">${item.v?.[3]}<span class="for-readers"> ${item.v?.[5]}</span>\
        </span>\
        """,
        row -> figureTexts(row, metric));
  }

  private List<String> figureTexts(CampaignRow row, String metric) {
    String figure = figure(row, metric);
    String cents = cents(metric, figure);
    DeltaText.Shown delta = delta(row, metric);
    boolean changed = !delta.text().isEmpty();
    told.figure(metric, figure, delta.text());
    return CellTexts.of(
        figure.substring(0, figure.length() - cents.length()),
        cents,
        isBlank(row, metric) ? "blank" : "",
        delta.text(),
        changed ? delta.tone() : "",
        changed ? delta.words() : "");
  }

  /** A cell that others bring. */
  LitRenderer<CampaignRow> other(String column) {
    return CellTexts.renderer(
        """
        <span class="figure other ${item.v?.[1]}">${item.v?.[0]}<span class="for-readers"> \
        ${item.v?.[2]}</span></span>\
        """,
        row -> {
          CampaignColumns.Cell cell = cell(row, column);
          told.figure(column, cell.text(), "");
          return CellTexts.of(row.isWhole() ? cell.text() : "", cell.look(), cell.words());
        });
  }

  /** A cell of nothing but words. */
  static LitRenderer<CampaignRow> plain(Function<CampaignRow, String> said) {
    return CellTexts.renderer("${item.v?.[0]}", row -> CellTexts.of(said.apply(row)));
  }

  /** A result of which nothing is said is missing with all conversions, or isn't reported. */
  private CampaignColumns.Cell cell(CampaignRow row, String column) {
    CampaignColumns.Cell there = extras.of(row).cells().get(column);
    if (there == null && CampaignResults.isColumn(column) && isLate(row, "conversions")) {
      return new CampaignColumns.Cell(words.of("grid.not-yet"), "", "blank");
    }
    return there == null ? NOTHING : there;
  }

  /** How a figure of a row has changed. */
  DeltaText.Shown delta(CampaignRow row, String metric) {
    return deltas.of(metric, row.compared(), row.key().currency());
  }

  /**
   * Name and status on the left, what it cost and brought on the right; the change of what it cost
   * stands below that, and what it brought beside the status.
   */
  LitRenderer<CampaignRow> twoLines() {
    return CellTexts.renderer(
        """
        <div class="two-lines ${item.v?.[4]}"><span class="platform-badge category-${item.v?.[2]}" \
        role="img" aria-label="${item.v?.[3]}" ?hidden="${!item.v?.[1]}">${item.v?.[1]}</span>\
        <span class="name-text">${item.v?.[0]}</span><span class="figure">${item.v?.[5]}</span>\
        <span class="state"><span class="status-word ${item.v?.[6]}">${item.v?.[7]}</span>\
        <span class="second" ?hidden="${!item.v?.[9]}">${item.v?.[8]}</span></span>\
        <span class="second" ?hidden="${item.v?.[9]}">${item.v?.[8]}</span>\
        <span class="delta ${item.v?.[10]}" ?hidden="${!item.v?.[9]}">${item.v?.[9]}\
        <span class="for-readers"> ${item.v?.[11]}</span></span></div>\
        """,
        this::twoLinesTexts);
  }

  private List<String> twoLinesTexts(CampaignRow row) {
    DeltaText.Shown delta = delta(row, "spend");
    return CellTexts.of(
        names.of(row),
        names.letter(row),
        names.colour(row),
        names.platform(row),
        RowNames.part(row),
        figure(row, "spend") + " " + row.key().currency(),
        statusLook(row),
        statusWord(row),
        words.of("grid.conv", figure(row, "conversions")),
        delta.text(),
        delta.text().isEmpty() ? "" : delta.tone(),
        delta.text().isEmpty() ? "" : delta.words());
  }

  String objective(CampaignRow row) {
    String objective = row.objective();
    if (!row.isWhole()) {
      return "";
    }
    return objective == null ? Figures.NOT_APPLICABLE : Codes.of(objective);
  }

  private String said(CampaignRow row, @Nullable Course course) {
    if (course == null) {
      return words.of("grid.trend.none");
    }
    if (course.line().isEmpty()) {
      return Figures.NOT_APPLICABLE;
    }
    if (course.most().signum() == 0) {
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
    return isLate(row, metric)
        ? words.of("grid.not-yet")
        : text.of(metric, row.metrics(), row.key().currency());
  }

  private boolean isLate(CampaignRow row, String metric) {
    return row.subtotal() == null && isBlank(row, metric) && notYet.test(row, metric);
  }

  private static boolean isBlank(CampaignRow row, String metric) {
    return row.metrics().get(metric) == null;
  }

  private static String cents(String metric, String figure) {
    int point = figure.lastIndexOf('.');
    return point > 0 && List.of("spend", "conversion_value").contains(metric)
        ? figure.substring(point)
        : "";
  }

  private static String statusLook(CampaignRow row) {
    return hasStatus(row) ? row.status() : "none";
  }

  private String statusWord(CampaignRow row) {
    return hasStatus(row) ? words.of("grid.status." + row.status()) : "";
  }

  private static boolean hasStatus(CampaignRow row) {
    return row.isWhole() && !row.key().isRemainder();
  }
}
