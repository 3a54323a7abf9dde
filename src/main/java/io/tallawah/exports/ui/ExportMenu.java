package io.tallawah.exports.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import io.tallawah.exports.BadExportException;
import io.tallawah.exports.ExportFormat;
import io.tallawah.exports.ExportRequest;
import io.tallawah.jobs.TooManyJobsException;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.MenuButton;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.shared.ui.SharedState;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** Asks for a file of everything that a screen's filters let through; hidden where none may. */
@StyleSheet("context://look/exports.css")
public class ExportMenu extends MenuButton {

  private static final int SHOWN_MILLIS = 8_000;

  private final transient ExportDesk desk;
  private final String kind;
  private final transient Supplier<Map<String, String>> query;

  /**
   * The button.
   *
   * @param kind of the table's source
   * @param query what the screen shows now, as its address has it
   */
  public ExportMenu(ExportDesk desk, String kind, Supplier<Map<String, String>> query) {
    this.desk = desk;
    this.kind = kind;
    this.query = query;
    addClassName("export-menu");
    setVisible(desk.isOpen());
    Span label = new Span(new DrawnIcon("download"), new Span(getTranslation("exports.export")));
    label.addClassName("menu-label");
    MenuItem root = addItem(label);
    root.setAriaLabel(getTranslation("exports.export"));
    for (ExportFormat format : ExportFormat.values()) {
      root.getSubMenu()
          .addItem(getTranslation("exports.as." + format.id()), click -> ask(format))
          .addClassName("export-" + format.id());
    }
    root.getSubMenu().addSeparator();
    root.getSubMenu()
        .addItem(getTranslation("exports.earlier"), click -> showAll())
        .addClassName("export-earlier");
  }

  private void ask(ExportFormat format) {
    try {
      ExportRequest request = new ExportRequest(format, kind, query.get(), true, getLocale());
      new ExportNote(desk, desk.exports().ask(request)).open();
    } catch (BadExportException e) {
      tell(ProblemWords.of(e.said()));
    } catch (TooManyJobsException e) {
      tell(getTranslation("exports.too-many"));
    } catch (AccessDeniedException e) {
      tell(getTranslation("exports.not-allowed"));
    }
  }

  private void showAll() {
    getUI()
        .ifPresent(
            tab -> tab.navigate(ExportsView.ROUTE, SharedState.of(tab.getActiveViewLocation())));
  }

  private static void tell(String sentence) {
    Notification note = new Notification(sentence, SHOWN_MILLIS);
    note.setPosition(Notification.Position.BOTTOM_END);
    note.setAssertive(true);
    note.open();
  }
}
