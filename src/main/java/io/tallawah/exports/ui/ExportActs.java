package io.tallawah.exports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.tallawah.exports.Export;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done with an export: fetch, cancel, remove. */
class ExportActs extends Div {

  private final transient ExportDesk desk;
  private final transient Consumer<String> done;
  private transient @Nullable Export shown;

  ExportActs(ExportDesk desk, Export export, Consumer<String> done) {
    this.desk = desk;
    this.done = done;
    addClassName("export-acts");
    show(export);
  }

  /** Leaves what is there where nothing else can be done than before: it may have the focus. */
  final void show(Export export) {
    Export before = shown;
    shown = export;
    if (before != null
        && before.state() == export.state()
        && before.cancelAsked() == export.cancelAsked()) {
      return;
    }
    removeAll();
    if (export.isReady()) {
      add(new ExportFileLink(desk, export));
    }
    if (!(export.state().isOpen() && export.cancelAsked())) {
      add(remover(export));
    }
  }

  private Button remover(Export export) {
    boolean open = export.state().isOpen();
    String what = new ExportWords(this, getLocale()).what(export);
    Button act =
        new Button(
            open ? getTranslation("exports.cancel") : getTranslation("exports.remove"),
            click -> {
              desk.exports().remove(export.id());
              done.accept(
                  open
                      ? getTranslation("exports.cancelled", what)
                      : getTranslation("exports.removed", what));
            });
    act.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    act.setDisableOnClick(true);
    String format = export.request().format().name();
    act.setAriaLabel(
        open
            ? getTranslation("exports.cancel-one", what, format)
            : getTranslation("exports.remove-one", what, format));
    return act;
  }
}
