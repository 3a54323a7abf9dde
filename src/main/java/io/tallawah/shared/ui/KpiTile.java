package io.tallawah.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a screen's top: what it is, how it changed, its trend, and what it is not. A click
 * leads to the rows behind it.
 */
public class KpiTile extends Anchor {

  private final Div figures = new Div();
  private final Sparkline trend = new Sparkline(List.of(), "");
  private final Span note = new Span();

  /**
   * A figure, one for each currency.
   *
   * @param text short enough for the tile
   * @param exact the same in full, to the last place
   * @param unit currency, or how it is to be taken; may be empty
   * @param delta its change, or null
   * @param base what it changed from
   */
  public record Figure(
      String text, String exact, String unit, @Nullable ChangeText delta, String base) {}

  /** A tile without figures: a skeleton of its height. */
  public KpiTile(String label) {
    addClassNames("panel", "kpi-tile", "waiting");
    getElement().setAttribute("router-link", true);
    Span name = new Span(label);
    name.addClassName("kpi-label");
    figures.addClassName("kpi-figures");
    note.addClassName("kpi-note");
    add(name, figures, trend, note);
  }

  /**
   * Shows figures.
   *
   * @param says what it is not, such as "3 days not final"; may be empty
   * @param address of the rows behind it
   */
  public void show(List<Figure> shown, String says, String address) {
    removeClassName("waiting");
    setHref(address);
    figures.removeAll();
    for (int i = 0; i < shown.size(); i++) {
      figures.add(line(shown.get(i), i == 0));
    }
    note.setText(says);
    note.setVisible(!says.isEmpty());
  }

  /** Shows its trend; null leaves a gap. */
  public void trend(List<? extends @Nullable Number> values) {
    trend.draw(values);
  }

  private static Div line(Figure figure, boolean first) {
    Span value = new Span(figure.text());
    value.addClassName("kpi-value");
    value.setTitle(figure.exact());
    Span unit = new Span(figure.unit());
    unit.addClassName("kpi-unit");
    Div line = new Div(value, unit);
    line.addClassName(first ? "kpi-first" : "kpi-further");
    ChangeText delta = figure.delta();
    if (delta != null) {
      line.add(new DeltaBadge(delta, first ? figure.base() : ""));
    }
    return line;
  }
}
