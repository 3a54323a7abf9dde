package io.tallawah.insights.ui;

import com.vaadin.flow.component.button.Button;
import io.tallawah.shared.ui.DrawnIcon;
import java.util.List;
import java.util.function.Consumer;

/** Opens the choice of columns. */
class ColumnChooser extends Button {

  private List<String> shown = List.of();

  ColumnChooser(ColumnPlan plan, Words words, Consumer<List<String>> chosen) {
    super(words.of("grid.columns"));
    addClassName("column-chooser");
    setPrefixComponent(new DrawnIcon("columns"));
    addClickListener(click -> new ColumnsDialog(plan, words, shown, chosen).open());
  }

  /** Remembers which columns are shown, as an address names them. */
  void show(List<String> names) {
    shown = names;
  }
}
