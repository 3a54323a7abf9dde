package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.tallawah.identity.ui.Acts;
import io.tallawah.operator.TenantExport;
import io.tallawah.shared.Sentence;
import io.tallawah.shared.ui.Announcer;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.ProblemWords;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Exports of a tenant: how far one is, and those that can be fetched. */
class ExportsPanel extends Panel {

  private final transient ExportSource source;
  private final transient ZoneId zone;
  private final Announcer announcer = new Announcer();
  private boolean went;

  ExportsPanel(String says, ExportSource source, ZoneId zone) {
    super(translate("operator.exports.all"), says);
    this.source = source;
    this.zone = zone;
    add(announcer);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    load();
  }

  private void load() {
    List<TenantExport> all = source.list();
    boolean goes = all.stream().anyMatch(TenantExport::unfinished);
    Button ask = new Button(translate("operator.exports.make"), click -> ask());
    ask.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    ask.setId("ask-export");
    ask.setEnabled(!goes);
    Div content = new Div();
    content.addClassName("stack");
    if (!all.isEmpty()) {
      content.add(table(all));
    }
    content.add(ask);
    show(content);
    if (went && !goes) {
      announcer.say(
          translate("operator.exports.ended", TenantWords.state(all.getFirst()).getText()));
    }
    went = goes;
    if (goes) {
      getUI().ifPresent(tab -> Ticks.next(tab, this::loadIfShown));
    }
  }

  private void loadIfShown() {
    if (isAttached()) {
      load();
    }
  }

  private void ask() {
    if (Acts.attempt(source::ask)) {
      announcer.say(translate("operator.exports.making"));
      load();
    }
  }

  private DataTable table(List<TenantExport> all) {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            translate("operator.exports"),
            DataTable.Column.text(translate("operator.exports.asked")),
            DataTable.Column.text(translate("operator.by")),
            DataTable.Column.text(translate("common.state")),
            DataTable.Column.figures(translate("operator.exports.rows")),
            DataTable.Column.figures(translate("operator.exports.size")),
            DataTable.Column.text(translate("operator.exports.until")),
            DataTable.Column.text(translate("operator.exports.file")));
    for (TenantExport one : all) {
      Long bytes = one.bytes();
      Instant until = one.expiresAt();
      table.addRow(
          figures.moment(one.askedAt(), zone),
          one.askedBy(),
          TenantWords.state(one),
          figures.number(one.rowsDone()),
          bytes == null ? Figures.NOT_APPLICABLE : TenantWords.size(bytes),
          until == null ? Figures.NOT_APPLICABLE : figures.moment(until, zone),
          file(one, figures));
    }
    return table.stacked();
  }

  private Component file(TenantExport one, Figures figures) {
    Sentence problem = one.problem();
    if (one.state() != TenantExport.State.READY) {
      return new Span(problem == null ? Figures.NOT_APPLICABLE : ProblemWords.of(problem));
    }
    Anchor link = new Anchor();
    link.setText(translate("operator.exports.download"));
    link.setHref((DownloadEvent event) -> download(one, event));
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true);
    link.getElement()
        .setAttribute(
            "aria-label",
            translate("operator.exports.download.label", figures.moment(one.askedAt(), zone)));
    link.setTitle("SHA-256 " + one.sha256());
    return link;
  }

  private void download(TenantExport one, DownloadEvent event) throws IOException {
    event.setFileName("tenant-export.zip");
    event.setContentType("application/zip");
    source.download(one.id(), event.getOutputStream());
  }
}
