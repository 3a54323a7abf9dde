package io.tallawah.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;

/** A link that gives everything that matches as CSV. */
class AuditExport extends Anchor {

  /** Writes the file. */
  @FunctionalInterface
  interface Csv {

    void write(OutputStream out) throws IOException;
  }

  private final transient Csv csv;

  AuditExport(Csv csv) {
    this.csv = csv;
    setText(translate("audit.export"));
    setHref(this::download);
    setRouterIgnore(true);
    getElement().setAttribute("download", true);
  }

  private void download(DownloadEvent event) throws IOException {
    event.setFileName("audit.csv");
    event.setContentType("text/csv;charset=UTF-8");
    csv.write(event.getOutputStream());
  }
}
