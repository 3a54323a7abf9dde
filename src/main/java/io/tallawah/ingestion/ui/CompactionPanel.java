package io.tallawah.ingestion.ui;

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
    super(
        "Compaction",
        "Of landed copies that say the same, one after the other, the first and the last are kept.",
        means,
        tenant);
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
      show(new Paragraph("Nothing had to be removed yet."));
      return;
    }
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            "Compactions",
            DataTable.Column.text("Compacted"),
            DataTable.Column.text("Connection"),
            DataTable.Column.text("Stream"),
            DataTable.Column.figures("Rows looked at"),
            DataTable.Column.figures("Removed"));
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
