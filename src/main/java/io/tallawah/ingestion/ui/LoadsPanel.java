package io.tallawah.ingestion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Loads;
import io.tallawah.ingestion.Loads.Load;
import io.tallawah.ingestion.Loads.Reject;
import io.tallawah.ingestion.Platforms;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.PlatformBadge;
import io.tallawah.shared.ui.ProblemWords;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** The latest landings; rejected lines are shown with their reasons when asked. */
class LoadsPanel extends LivePanel<List<Load>> {

  private static final int SHOWN = 20;
  private static final int REJECTS_SHOWN = 100;

  private final transient Loads loads;
  private final transient Platforms platforms;
  private final ZoneId zone;

  LoadsPanel(
      Loads loads, Platforms platforms, ZoneId zone, Means means, Supplier<TenantId> tenant) {
    super(translate("ingestion.landings"), translate("ingestion.landings.says"), means, tenant);
    this.loads = loads;
    this.platforms = platforms;
    this.zone = zone;
  }

  @Override
  protected List<Load> read() {
    return loads.latest(SHOWN + 1);
  }

  @Override
  protected void show(List<Load> latest) {
    if (latest.isEmpty()) {
      show(new Paragraph(translate("ingestion.landings.none")));
      return;
    }
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            translate("ingestion.landings"),
            DataTable.Column.text(translate("ingestion.landings.at")),
            DataTable.Column.text(translate("ingestion.connection")),
            DataTable.Column.words(translate("ingestion.landings.file")),
            DataTable.Column.figures(translate("ingestion.landings.rows")),
            DataTable.Column.figures(translate("ingestion.landings.rejected")),
            DataTable.Column.text(translate("ingestion.landings.details")));
    table.addFirst(
        SHOWN,
        latest,
        load -> {
          Div rejects = new Div();
          rejects.addClassName("results");
          rejects.setVisible(false);
          table.addRow(
              figures.moment(load.landedAt(), zone),
              connection(load),
              load.fileName(),
              figures.number(load.landed()),
              figures.number(load.rejected()),
              load.rejected() == 0 ? "" : opener(load, rejects));
          table.addWide(rejects);
        });
    show(table.stacked());
  }

  private Span connection(Load load) {
    Platforms.Look look = platforms.look(load.platform());
    Span name =
        new Span(
            new PlatformBadge(look.letter(), look.colour(), look.name()),
            new Span(load.connection()));
    name.addClassName("campaign-name");
    return name;
  }

  private Button opener(Load load, Div place) {
    Button button = new Button(translate("ingestion.landings.why"));
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    button.setAriaLabel(translate("ingestion.landings.rejects-of", load.fileName()));
    button.addClickListener(click -> {
      place.setVisible(!place.isVisible());
      if (place.isVisible()) {
        inBackground(
            () -> loads.rejects(load.id(), REJECTS_SHOWN + 1),
            rejects -> place.add(table(rejects, REJECTS_SHOWN)),
            failure -> place.setText(translate("ingestion.landings.unreadable")));
      } else {
        place.removeAll();
      }
    });
    return button;
  }

  static DataTable table(List<Reject> rejects, int most) {
    DataTable table =
        new DataTable(
            translate("ingestion.rejects"),
            DataTable.Column.figures(translate("ingestion.rejects.line")),
            DataTable.Column.text(translate("ingestion.stream")),
            DataTable.Column.words(translate("ingestion.rejects.reason")),
            DataTable.Column.text(translate("ingestion.rejects.text")));
    table.addFirst(
        most,
        rejects,
        reject -> {
          table.addRow(
              reject.line(),
              reject.stream() == null ? Figures.NOT_APPLICABLE : reject.stream(),
              ProblemWords.of(reject.reason()),
              new Code(reject.text()));
        });
    return table;
  }
}
