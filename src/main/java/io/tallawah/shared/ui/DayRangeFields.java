package io.tallawah.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.tallawah.shared.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Consumer;

/** A first and a last day to choose, and a button that takes them when they are in order. */
public class DayRangeFields extends Div {

  private static final String FIELD = "150px";

  /** What stands on the fields and the button, and what is said of days that are no range. */
  public record Labels(String from, String to, String apply, String wrong) {}

  private final DayPicker from;
  private final DayPicker to;
  private final transient Labels labels;
  private final transient Consumer<DateRange> chosen;

  /** Fields whose weeks begin on a day. */
  public DayRangeFields(Labels labels, DayOfWeek weekStart, Consumer<DateRange> chosen) {
    this.labels = labels;
    this.chosen = chosen;
    from = new DayPicker(labels.from(), weekStart);
    to = new DayPicker(labels.to(), weekStart);
    from.setWidth(FIELD);
    to.setWidth(FIELD);
    Button apply = new Button(labels.apply(), click -> apply());
    apply.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Div fields = new Div(from, to);
    fields.addClassName("period-fields");
    addClassName("period-custom");
    add(fields, apply);
  }

  /** Shows days without choosing them. */
  public void show(DateRange days) {
    from.setValue(days.from());
    to.setValue(days.to());
  }

  private void apply() {
    if (!from.readable() || !to.readable()) {
      return;
    }
    LocalDate first = from.getValue();
    LocalDate last = to.getValue();
    boolean wrong = first == null || last == null || first.isAfter(last);
    to.setInvalid(wrong);
    to.setErrorMessage(wrong ? labels.wrong() : "");
    if (first != null && last != null && !first.isAfter(last)) {
      chosen.accept(new DateRange(first, last));
    }
  }
}
