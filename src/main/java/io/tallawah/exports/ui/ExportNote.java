package io.tallawah.exports.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.RouterLink;
import io.tallawah.exports.Export;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.SharedState;

/**
 * How far one export is, in the corner of whatever screen one goes on to; it ends with the file.
 */
class ExportNote extends Notification {

  private final transient ExportDesk desk;
  private final Div content = new Div();
  private transient Export export;

  ExportNote(ExportDesk desk, Export export) {
    this.desk = desk;
    this.export = export;
    setPosition(Position.BOTTOM_END);
    setDuration(0);
    content.addClassName("export-note");
    add(content);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    show();
  }

  private void look() {
    if (isAttached() && isOpened()) {
      desk.exports().find(export.id()).ifPresentOrElse(this::show, this::close);
    }
  }

  private void show(Export now) {
    export = now;
    show();
  }

  private void show() {
    content.removeAll();
    Span title =
        new Span(
            getTranslation(
                "exports.note",
                new ExportWords(this, getLocale()).what(export),
                export.request().format().name()));
    title.addClassName("export-title");
    Button close = new Button(new DrawnIcon("close"), click -> close());
    close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    close.setAriaLabel(getTranslation("exports.close"));
    Div head = new Div(title, close);
    head.addClassName("export-note-head");
    content.add(head, new ExportState(export));
    if (export.isReady()) {
      content.add(new ExportFileLink(desk, export));
    }
    getUI()
        .ifPresent(tab -> {
          RouterLink all = new RouterLink(getTranslation("exports.all"), ExportsView.class);
          all.setQueryParameters(SharedState.of(tab.getActiveViewLocation()));
          content.add(all);
          if (export.state().isOpen()) {
            ExportDesk.soon(tab, this::look);
          }
        });
  }
}
