package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignTrend;
import io.tallawah.insights.CreativeContent;
import io.tallawah.insights.CreativeRow;
import io.tallawah.insights.CreativeUse;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Sentence;
import io.tallawah.shared.ui.Chart;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.PlatformBadge;
import io.tallawah.shared.ui.ProblemWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One creative: its picture, text and page, how it stands and goes, its days and its ads. */
class CreativeDetails extends Section {

  private static final List<String> FIGURES =
      List.of(
          "spend",
          "impressions",
          "clicks",
          "ctr",
          "cpc",
          "conversions",
          "cost_per_conversion",
          "roas",
          "hook_rate",
          "hold_rate");

  private static final List<String> DRAWN = List.of("spend", "ctr");
  private static final List<String> TOLD = List.of("clicks");

  private final CreativeRow row;
  private final CreativeWords words;
  private final Div noPicture = new Div();
  private final Paragraph reading = new Paragraph();
  private final Chart chart = new Chart();
  private final Div uses = new Div();
  private final Div days = new Div();
  private final transient Widget.Means means;

  CreativeDetails(
      CreativeRow row,
      String metric,
      CreativeWords words,
      Platforms platforms,
      CreativePicture picture,
      Widget.Means means,
      Runnable close) {
    this.row = row;
    this.means = means;
    this.words = words;
    addClassNames("campaign-details", "creative-details");
    getElement().setAttribute("aria-label", words.name(row));
    noPicture.addClassName("muted");
    noPicture.setVisible(false);
    reading.setText(words.say("reading-days"));
    chart.setVisible(false);
    uses.addClassName("stack");
    add(heading(platforms, close), identity(), picture, noPicture);
    if (!row.key().isNone()) {
      add(standing(metric));
    }
    add(told(), days, figures(), uses);
  }

  /** Reads the days, and again when a person asks for that after a failure. */
  <T> void read(Callable<T> query, Consumer<T> shows) {
    Widget<T> part =
        new Widget<T>("details-part", means, chart, shows)
            .failing(words.say("days-failed"))
            .waiting(reading);
    days.add(part);
    getUI().ifPresent(tab -> part.load(tab, false, query));
  }

  /** Shows the days; a day without a row stays a gap. */
  void showDays(DateRange range, Optional<LocalDate> finalTo, List<CampaignTrend> trend) {
    MetricText figures = words.figures();
    String period = figures.figures().days(range.from(), range.to());
    chart.show(
        new DayChart(figures, words::metric, row.key().currency(), DRAWN, TOLD)
            .of(
                words.say("days"),
                words.say("chart", words.name(row), period),
                range,
                finalTo,
                trend));
    chart.setVisible(true);
  }

  /** Shows the ads, with their campaigns. */
  void showUses(List<CreativeUse> ads) {
    uses.removeAll();
    if (ads.isEmpty()) {
      return;
    }
    DataTable table =
        new DataTable(
            words.say("ads-of", words.name(row)),
            DataTable.Column.text(words.say("ad")),
            DataTable.Column.text(words.say("campaign")),
            DataTable.Column.figures(words.metric("spend")));
    for (CreativeUse ad : ads) {
      table.addRow(
          ad.adName(),
          ad.campaignName(),
          words.figures().figures().money(ad.spend(), ad.currency()) + " " + ad.currency());
    }
    uses.add(new H2(words.say("used-in")), table.stacked());
  }

  /** Says why there is no picture. */
  void showNoPicture(Optional<Sentence> problem) {
    noPicture.setVisible(problem.isPresent());
    noPicture.setText(words.say("no-picture", problem.map(ProblemWords::of).orElse("")));
  }

  private Div heading(Platforms platforms, Runnable close) {
    Platforms.Look look = platforms.look(row.key().platform());
    Button button = new Button(new DrawnIcon("close"), click -> close.run());
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    button.setAriaLabel(words.say("close"));
    H2 name = new H2(words.name(row));
    name.addClassName("details-name");
    Div heading =
        new Div(new PlatformBadge(look.letter(), look.colour(), look.name()), name, button);
    heading.addClassName("details-heading");
    return heading;
  }

  private Div identity() {
    CreativeContent content = row.content();
    Div identity = new Div(new Span(words.format(content.format())), new Span(row.accountName()));
    String objective = row.objective();
    if (objective != null) {
      identity.add(new Span(Codes.of(objective)));
    }
    Instant first = content.firstSeen();
    Instant last = content.lastSeen();
    if (first != null && last != null) {
      identity.add(new Span(words.say("seen", day(first), day(last))));
    }
    identity.addClassNames("details-identity", "muted");
    return identity;
  }

  private Div standing(String metric) {
    Span word = new Span(words.movement(row.movement()));
    word.addClassNames("creative-word", CreativeWords.look(row.movement()));
    Paragraph meaning = new Paragraph(words.say("move-meaning"));
    meaning.addClassName("muted");
    Paragraph score = new Paragraph(words.scoreMeaning(row, metric));
    Div standing = new Div(word, meaning, score);
    standing.addClassName("creative-standing");
    return standing;
  }

  private Div told() {
    CreativeContent content = row.content();
    Div told = new Div();
    told.addClassName("creative-told");
    addText(told, "headline", content.title());
    addText(told, "copy", content.copy());
    addText(told, "button", readable(content.callToAction()));
    String page = content.landingPage();
    if (page != null) {
      put(told, "page", link(page));
    }
    told.setVisible(told.getComponentCount() > 0);
    return told;
  }

  private void addText(Div told, String label, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      put(told, label, new Span(text));
    }
  }

  private void put(Div told, String label, Component value) {
    Span name = new Span(words.say("told." + label));
    name.addClassName("muted");
    told.add(name, value);
  }

  /** Only an address of the web is a link; anything else is text. */
  private static Component link(String page) {
    if (!page.startsWith("https://") && !page.startsWith("http://")) {
      return new Span(page);
    }
    Anchor anchor = new Anchor(page, page, AnchorTarget.BLANK);
    anchor.getElement().setAttribute("rel", "noopener noreferrer nofollow");
    return anchor;
  }

  private Div figures() {
    Div figures = new Div();
    figures.addClassName("details-figures");
    for (String metric : FIGURES) {
      Span value = new Span(new Text(words.amount(row, metric)));
      words.delta(row, metric).ifPresent(value::add);
      value.addClassName("figure");
      Span label = new Span(words.metric(metric));
      label.setTitle(words.figures().formula(metric));
      figures.add(label, value);
    }
    return figures;
  }

  private String day(Instant instant) {
    return words.figures().figures().day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }

  private static @Nullable String readable(@Nullable String code) {
    return code == null ? null : Codes.of(code);
  }
}
