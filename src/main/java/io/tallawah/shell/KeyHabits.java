package io.tallawah.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.SharedState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Keys that work on every screen: {@code g} and a letter goes to a screen, {@code ?} shows the
 * list. Nothing works by them alone.
 */
@Tag("tallawah-keys")
@JsModule("context://elements/keys.js")
class KeyHabits extends Component {

  /**
   * A screen.
   *
   * @param path of its route
   * @param keepsViews whether it is opened with a kept view
   */
  record Target(String title, String path, boolean keepsViews) {}

  private final Map<String, Target> targets = new LinkedHashMap<>();

  /** Screens take the first letter of their title that is free. */
  KeyHabits(List<Target> screens) {
    screens.forEach(screen ->
        screen
            .title()
            .toLowerCase(Locale.ROOT)
            .chars()
            .filter(Character::isLetter)
            .mapToObj(Character::toString)
            .filter(letter -> !targets.containsKey(letter))
            .findFirst()
            .ifPresent(letter -> targets.put(letter, screen)));
  }

  /** Called by the browser: a letter was typed after g. */
  @ClientCallable
  void go(String letter) {
    Target target = targets.get(letter);
    UI tab = UI.getCurrent();
    if (target != null) {
      Location here = tab.getActiveViewLocation();
      tab.navigate(
          target.path(), target.keepsViews() ? SharedState.opening(here) : SharedState.of(here));
    }
  }

  /** Called by the browser: a question mark was typed. */
  @ClientCallable
  void list() {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation("frame.keys"));
    DataTable table =
        new DataTable(
            getTranslation("frame.keys"),
            DataTable.Column.text(getTranslation("frame.keys-key")),
            DataTable.Column.text(getTranslation("frame.keys-does")));
    table.addRow(key("/"), getTranslation("frame.keys-search"));
    targets.forEach((letter, target) ->
        table.addRow(
            key(getTranslation("frame.keys-go", letter)),
            getTranslation("frame.keys-to", target.title())));
    table.addRow(key("?"), getTranslation("frame.keys-list"));
    dialog.add(table);
    Button close = new Button(getTranslation("frame.keys-close"), click -> dialog.close());
    dialog.getFooter().add(close);
    dialog.open();
  }

  private static Span key(String text) {
    Span key = new Span(text);
    key.addClassName("key");
    return key;
  }
}
