package io.tallawah.ingestion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Compactions;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.PlatformBadge;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** What the latest compactions of landing removed. */
class CompactionPanel extends LivePanel<List<Compactions.Entry>> {

  private static final int SHOWN = 10;

  private final transient Compactions compactions;
  private final transient Platforms platforms;
  private final ZoneId zone;

  CompactionPanel(
      Compactions compactions,
      Platforms platforms,
      ZoneId zone,
      Means means,
      Supplier<TenantId> tenant) {
    super(translate("ingestion.compaction"), translate("ingestion.compaction.says"), means, tenant);
    this.compactions = compactions;
    this.platforms = platforms;
    this.zone = zone;
  }

  @Override
  protected List<Compactions.Entry> read() {
    return compactions.latest(SHOWN + 1);
  }

  @Override
  protected void show(List<Compactions.Entry> latest) {
    if (latest.isEmpty()) {
      show(new Paragraph(translate("ingestion.compaction.none")));
      return;
    }
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            translate("ingestion.compactions"),
            DataTable.Column.text(translate("ingestion.compaction.at")),
            DataTable.Column.text(translate("ingestion.connection")),
            DataTable.Column.text(translate("ingestion.stream")),
            DataTable.Column.figures(translate("ingestion.compaction.read")),
            DataTable.Column.figures(translate("ingestion.compaction.removed")));
    table.addFirst(
        SHOWN,
        latest,
        entry -> {
          table.addRow(
              figures.moment(entry.compactedAt(), zone),
              connection(entry),
              entry.stream(),
              figures.number(entry.rowsRead()),
              figures.number(entry.rowsRemoved()));
        });
    show(table);
  }

  private Span connection(Compactions.Entry entry) {
    Platforms.Look look = platforms.look(entry.platform());
    Span name =
        new Span(
            new PlatformBadge(look.letter(), look.colour(), look.name()),
            new Span(entry.connection()));
    name.addClassName("campaign-name");
    return name;
  }
}
