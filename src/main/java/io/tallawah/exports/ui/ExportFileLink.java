package io.tallawah.exports.ui;

import com.vaadin.flow.component.html.Anchor;
import io.tallawah.exports.Export;

/** Fetches a file. */
class ExportFileLink extends Anchor {

  ExportFileLink(ExportDesk desk, Export export) {
    Export.MadeFile file = export.file();
    setText(getTranslation("exports.download"));
    setHref(desk.file(export));
    setRouterIgnore(true);
    addClassName("export-file");
    getElement().setAttribute("download", true);
    if (file != null) {
      getElement().setAttribute("aria-label", getTranslation("exports.download-file", file.name()));
      setTitle(file.name() + " · SHA-256 " + file.sha256());
    }
  }
}
