package io.tallawah.exports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.tallawah.exports.Export;
import io.tallawah.shared.Sentence;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.shared.ui.StatusWord;

/** Where an export stands: a word, and how many rows of how many while it is being made. */
class ExportState extends Div {

  ExportState(Export export) {
    addClassName("export-state");
    show(export);
  }

  final void show(Export export) {
    removeAll();
    add(new StatusWord(new ExportWords(this, getLocale()).state(export), look(export)));
    Sentence problem = export.problem();
    if (problem != null) {
      Span why = new Span(ProblemWords.of(problem));
      why.addClassName("export-problem");
      add(why);
    }
    if (export.state().isOpen()) {
      add(bar(export));
    }
  }

  private ProgressBar bar(Export export) {
    ProgressBar bar = new ProgressBar();
    bar.setIndeterminate(export.allRows() == null);
    if (export.allRows() != null) {
      bar.setValue(export.part());
    }
    bar.getElement().setAttribute("aria-label", getTranslation("exports.progress"));
    return bar;
  }

  private static String look(Export export) {
    return switch (export.state()) {
      case WAITING, RUNNING -> export.cancelAsked() ? "late" : "quiet";
      case DONE -> "good";
      case FAILED -> "bad";
      case CANCELLED, EXPIRED -> "ended";
    };
  }
}
