package io.tallawah.insights.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignTotals;
import io.tallawah.insights.PlatformTotals;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.PlatformBadge;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Spend and what it brought by platform; each leads to its campaigns. */
final class PlatformsPart extends Div {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final transient OverviewWords words;
  private final transient OverviewLinks links;
  private final transient Platforms platforms;
  private final Div rows = new Div();

  PlatformsPart(OverviewWords words, OverviewLinks links, Platforms platforms) {
    this.words = words;
    this.links = links;
    this.platforms = platforms;
    addClassNames("panel", "overview-part");
    add(new H2(words.get("overview.by-platform")), rows);
  }

  void show(OverviewLoads.Platforms loaded, String reportingCurrency) {
    List<CampaignTotals> all = loaded.parts().stream().map(PlatformTotals::totals).toList();
    CampaignTotals first = OverviewWords.main(all, reportingCurrency);
    String main = first == null ? reportingCurrency : first.currency();
    boolean several = all.stream().map(CampaignTotals::currency).distinct().count() > 1;
    DataTable table =
        new DataTable(
            words.get("overview.by-platform"),
            DataTable.Column.text(words.get("overview.platform")),
            DataTable.Column.figures(words.get("overview.share")),
            DataTable.Column.figures(
                several ? words.get("overview.spend") : words.get("overview.spend-in", main)),
            DataTable.Column.figures(words.label("roas")));
    loaded.parts().stream()
        .sorted(
            Comparator.comparing((PlatformTotals part) -> !part.totals().currency().equals(main))
                .thenComparing(part -> part.totals().currency())
                .thenComparing(PlatformsPart::spend, Comparator.reverseOrder()))
        .forEach(part -> addRow(table, part, several));
    rows.removeAll();
    rows.add(table);
  }

  private void addRow(DataTable table, PlatformTotals part, boolean several) {
    CampaignTotals totals = part.totals();
    Platforms.Look look = platforms.look(part.platform());
    Anchor name =
        new Anchor(
            links.campaigns(Map.of("platform", part.platform())),
            new PlatformBadge(look.letter(), look.colour(), look.name()),
            new Span(look.name()));
    name.addClassName("named-link");
    name.getElement().setAttribute("router-link", true);
    String spend = words.whole("spend", totals.metrics(), several ? totals.currency() : "");
    table.addRow(
        name,
        share(totals, look.colour()),
        spend,
        words.exact("roas", totals.metrics(), totals.currency()));
  }

  private Div share(CampaignTotals totals, int colour) {
    BigDecimal share = totals.metrics().get("share_of_spend");
    Div filled = new Div();
    filled.addClassName("category-" + colour);
    filled.setWidth((share == null ? 0 : share.multiply(HUNDRED).doubleValue()) + "%");
    Div bar = new Div(filled);
    bar.addClassName("share-bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    Div cell =
        new Div(bar, new Span(words.exact("share_of_spend", totals.metrics(), totals.currency())));
    cell.addClassName("share");
    return cell;
  }

  private static BigDecimal spend(PlatformTotals part) {
    BigDecimal spend = part.totals().metrics().get("spend");
    return spend == null ? BigDecimal.ZERO : spend;
  }
}
