package io.tallawah.insights.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import io.tallawah.shared.ui.DrawnIcon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Shows and hides columns by a menu, so that a keyboard is enough. */
class ColumnChooser extends MenuBar {

  private final Map<String, MenuItem> items = new LinkedHashMap<>();

  ColumnChooser(Map<String, String> columns, Consumer<List<String>> chosen) {
    addClassName("column-chooser");
    Span label = new Span(new DrawnIcon("columns"), new Span("Columns"));
    label.addClassName("menu-label");
    MenuItem root = addItem(label);
    root.setAriaLabel("Columns");
    columns.forEach((name, text) -> {
      MenuItem item = root.getSubMenu().addItem(text, click -> chosen.accept(checked()));
      item.setCheckable(true);
      item.setKeepOpen(true);
      items.put(name, item);
    });
    root.getSubMenu().addSeparator();
    root.getSubMenu().addItem("Usual columns", click -> chosen.accept(List.of()));
  }

  void show(List<String> names) {
    items.forEach((name, item) -> item.setChecked(names.contains(name)));
  }

  private List<String> checked() {
    List<String> names = new ArrayList<>();
    items.forEach((name, item) -> {
      if (item.isChecked()) {
        names.add(name);
      }
    });
    return names;
  }
}
