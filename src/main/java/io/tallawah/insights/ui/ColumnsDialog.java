package io.tallawah.insights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import io.tallawah.shared.ui.Announcer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Which columns are shown, in which order within their group and how wide; all by keyboard. */
class ColumnsDialog extends Dialog {

  private final ColumnPlan plan;
  private final Words words;
  private final Map<String, ColumnPlan.Width> wanted;
  private final Map<MetricColumn.Group, List<String>> order = new LinkedHashMap<>();
  private final Map<String, ColumnPlan.Width> widths = new LinkedHashMap<>();
  private final Div content = new Div();
  private final Announcer announcer = new Announcer();

  ColumnsDialog(ColumnPlan plan, Words words, List<String> shown, Consumer<List<String>> chosen) {
    this.plan = plan;
    this.words = words;
    this.wanted = ColumnPlan.read(shown);
    plan.groups().keySet().forEach(group -> order.put(group, plan.order(group, wanted)));
    widths.putAll(wanted);
    setHeaderTitle(words.of("grid.columns"));
    addClassName("columns-dialog");
    setWidth("min(780px, 96vw)");
    content.addClassName("columns-choice");
    add(content, announcer);
    Button usual =
        new Button(
            words.of("grid.columns.usual"),
            click -> {
              close();
              chosen.accept(List.of());
            });
    usual.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    Button cancel = new Button(words.of("grid.cancel"), click -> close());
    Button apply =
        new Button(
            words.of("grid.columns.show"),
            click -> {
              close();
              chosen.accept(ColumnPlan.write(result()));
            });
    apply.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    getFooter().add(usual, cancel, apply);
    order.keySet().forEach(group -> content.add(section(group)));
  }

  private Map<String, ColumnPlan.Width> result() {
    Map<String, ColumnPlan.Width> result = new LinkedHashMap<>();
    order
        .values()
        .forEach(names ->
            names.stream()
                .filter(wanted::containsKey)
                .forEach(
                    name -> result.put(name, widths.getOrDefault(name, ColumnPlan.Width.USUAL))));
    return result;
  }

  private Div section(MetricColumn.Group group) {
    Div section = new Div();
    section.addClassName("columns-group");
    fill(section, group);
    return section;
  }

  private void fill(Div section, MetricColumn.Group group) {
    section.removeAll();
    section.add(new H3(words.of("grid.columns." + group.name().toLowerCase(Locale.ROOT))));
    List<String> names = order.getOrDefault(group, List.of());
    for (int i = 0; i < names.size(); i++) {
      section.add(row(section, group, names, i));
    }
  }

  private Div row(Div section, MetricColumn.Group group, List<String> names, int place) {
    String name = names.get(place);
    String label = plan.labels().getOrDefault(name, name);
    Checkbox shown = new Checkbox(label, wanted.containsKey(name));
    shown.addValueChangeListener(event -> {
      if (event.getValue()) {
        wanted.put(name, ColumnPlan.Width.USUAL);
      } else {
        wanted.remove(name);
      }
    });
    Select<ColumnPlan.Width> width = new Select<>();
    width.setItems(ColumnPlan.Width.values());
    width.setItemLabelGenerator(
        one -> words.of("grid.columns.width." + one.name().toLowerCase(Locale.ROOT)));
    width.setValue(widths.getOrDefault(name, ColumnPlan.Width.USUAL));
    width.setAriaLabel(words.of("grid.columns.width", label));
    width.addValueChangeListener(event -> widths.put(name, event.getValue()));
    Div row =
        new Div(
            shown,
            move(section, group, place, -1, "grid.columns.before", label),
            move(section, group, place, 1, "grid.columns.after", label),
            width);
    row.addClassName("columns-row");
    return row;
  }

  private Button move(
      Div section, MetricColumn.Group group, int place, int by, String key, String label) {
    List<String> names = order.getOrDefault(group, List.of());
    int target = place + by;
    Button move =
        new Button(
            by < 0 ? "↑" : "↓",
            click -> {
              List<String> moved = new ArrayList<>(names);
              moved.add(target, moved.remove(place));
              order.put(group, moved);
              fill(section, group);
              announcer.say(words.of("grid.columns.moved", label, target + 1));
              focus(section, target, by);
            });
    move.setAriaLabel(words.of(key, label));
    move.setEnabled(target >= 0 && target < names.size());
    return move;
  }

  /** The same button of the same column has the focus again, or its twin at an end. */
  private static void focus(Div section, int place, int by) {
    Div row = (Div) section.getComponentAt(place + 1);
    Button same = (Button) row.getComponentAt(by < 0 ? 1 : 2);
    Button twin = (Button) row.getComponentAt(by < 0 ? 2 : 1);
    (same.isEnabled() ? same : twin).focus();
  }
}
