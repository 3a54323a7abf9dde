package io.tallawah.exports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tallawah.exports.Export;
import io.tallawah.shared.ui.Figures;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;

/** The cells of one export, which change in their places while it is being made. */
final class ExportLine {

  private final ExportWords words;
  private final ZoneId zone;
  private final Div what = new Div();
  private final Span rows = new Span();
  private final Span size = new Span();
  private final Span until = new Span();
  private final ExportState state;
  private final ExportActs acts;
  private final Export first;

  ExportLine(
      ExportDesk desk, Export export, ExportWords words, ZoneId zone, Consumer<String> done) {
    this.words = words;
    this.zone = zone;
    this.first = export;
    state = new ExportState(export);
    acts = new ExportActs(desk, export, done);
    Span filters = new Span(words.filters(export));
    filters.addClassName("muted");
    what.add(new Span(words.what(export)), filters);
    what.addClassName("export-what");
    showFile(export);
  }

  Object[] cells() {
    Figures figures = words.figures();
    return new Object[] {
      what,
      first.request().format().name(),
      figures.moment(first.askedAt(), zone),
      state,
      rows,
      size,
      until,
      acts
    };
  }

  ExportLine showing(Export export) {
    state.show(export);
    acts.show(export);
    showFile(export);
    return this;
  }

  private void showFile(Export export) {
    Figures figures = words.figures();
    Export.MadeFile file = export.file();
    Instant end = export.expiresAt();
    rows.setText(file == null ? Figures.NOT_APPLICABLE : figures.number(file.rows()));
    size.setText(file == null ? Figures.NOT_APPLICABLE : words.size(file.bytes()));
    until.setText(end == null ? Figures.NOT_APPLICABLE : figures.moment(end, zone));
  }
}
