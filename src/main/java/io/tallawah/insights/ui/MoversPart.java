package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignKey;
import io.tallawah.insights.FinalDays;
import io.tallawah.insights.Mover;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ui.ChangeText;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.DeltaBadge;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.PlatformBadge;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The campaigns whose spend differs most; each leads to its row in the grid. */
final class MoversPart extends Div {

  private final transient OverviewWords words;
  private final transient OverviewLinks links;
  private final transient Platforms platforms;
  private final Paragraph says = new Paragraph();
  private final Div rows = new Div();

  MoversPart(OverviewWords words, OverviewLinks links, Platforms platforms) {
    this.words = words;
    this.links = links;
    this.platforms = platforms;
    addClassNames("panel", "overview-part");
    says.addClassName("muted");
    add(new H2(words.get("overview.movers")), says, rows);
  }

  void show(OverviewLoads.Movers loaded) {
    rows.removeAll();
    if (loaded.base().isEmpty()) {
      says.setText(words.get("overview.movers-ask"));
      return;
    }
    says.setText(
        loaded.movers().isEmpty()
            ? words.get("overview.movers-none")
            : words.get("overview.movers-says", words.days(loaded.base().get())));
    if (loaded.movers().isEmpty()) {
      return;
    }
    DataTable table =
        new DataTable(
                words.get("overview.movers"),
                DataTable.Column.text(words.get("overview.campaign")),
                DataTable.Column.figures(words.get("overview.spend")),
                DataTable.Column.figures(words.get("overview.change")),
                DataTable.Column.figures(words.get("overview.result-change")))
            .stacked();
    loaded.movers().forEach(mover -> addRow(table, mover, loaded));
    rows.add(table);
  }

  private void addRow(DataTable table, Mover mover, OverviewLoads.Movers loaded) {
    table.addRow(
        name(mover),
        words.exactWithUnit("spend", mover.now(), mover.key().currency()),
        change("spend", mover, loaded),
        change("conversions", mover, loaded));
  }

  private Anchor name(Mover mover) {
    Platforms.Look look = platforms.look(mover.key().platform());
    Span text = new Span(mover.name());
    text.addClassName("name-text");
    text.setTitle(mover.name());
    Anchor name =
        new Anchor(
            links.campaigns(address(mover.key())),
            new PlatformBadge(look.letter(), look.colour(), look.name()),
            text);
    name.addClassName("named-link");
    name.getElement().setAttribute("router-link", true);
    return name;
  }

  /** Of the campaign alone: other platforms and accounts may have one of the same id. */
  private static Map<String, String> address(CampaignKey campaign) {
    return Map.of(
        "platform", campaign.platform(),
        "account", campaign.accountId(),
        "campaign", campaign.campaignId());
  }

  private Component change(String metric, Mover mover, OverviewLoads.Movers loaded) {
    DateRange[] days =
        Stream.concat(Stream.of(loaded.query().range()), loaded.base().stream())
            .toArray(DateRange[]::new);
    boolean settled =
        new FinalDays(loaded.reach().connections())
            .isFinal(words.metric(metric), List.of(mover.key().platform()), days);
    boolean ended = mover.now().get("spend") == null;
    if (ended && metric.equals("spend")) {
      ChangeText.Tone tone = settled ? ChangeText.Tone.QUIET : ChangeText.Tone.OPEN;
      return new DeltaBadge(
          new ChangeText(words.get("overview.ended"), ChangeText.Course.DOWN, tone), "");
    }
    return words
        .change(metric, mover.now(), mover.before(), !settled)
        .<Component>map(change -> new DeltaBadge(change, ""))
        .orElseGet(() -> new Span(Figures.NOT_APPLICABLE));
  }
}
