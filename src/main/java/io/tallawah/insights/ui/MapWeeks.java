package io.tallawah.insights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.tallawah.shared.DateRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The weeks of the period: a slider and a button to go through them, and a bar for each. */
class MapWeeks extends Div {

  /**
   * A week of what the bars are of.
   *
   * @param days those of the week that are in the period
   * @param value null where it is not reported
   * @param text the same as people read it
   */
  record Week(LocalDate first, DateRange days, @Nullable BigDecimal value, String text) {}

  private static final int HUNDRED = 100;

  /** Of the bars alone: the page stays where it is. */
  private static final String INTO_VIEW =
      """
      const all = this.parentElement;
      const out = this.offsetLeft < all.scrollLeft
        || this.offsetLeft + this.offsetWidth > all.scrollLeft + all.clientWidth;
      if (out) all.scrollLeft = this.offsetLeft - (all.clientWidth - this.offsetWidth) / 2;\
      """;

  private final RegionText text;
  private final H2 title = new H2();
  private final Button play = new Button();
  private final Button whole = new Button();
  private final IntegerSlider slider = new IntegerSlider(0, 1);
  private final Span shown = new Span();
  private final Div bars = new Div();
  private List<Week> weeks = List.of();
  private Consumer<@Nullable LocalDate> chosen = week -> {};
  private Consumer<Boolean> played = on -> {};
  private boolean playing;

  MapWeeks(RegionText text) {
    this.text = text;
    addClassName("map-weeks");
    play.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    play.addClickListener(click -> play(!playing));
    whole.setText(getTranslation("map.whole-period"));
    whole.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    whole.addClickListener(click -> stopAt(null));
    slider.setAriaLabel(getTranslation("map.week"));
    slider.setValueChangeMode(ValueChangeMode.LAZY);
    slider.addValueChangeListener(event -> {
      if (event.isFromClient() && event.getValue() != null && event.getValue() < weeks.size()) {
        stopAt(weeks.get(event.getValue()).first());
      }
    });
    Div head = new Div(title, whole, play);
    head.addClassName("weeks-head");
    shown.addClassName("weeks-shown");
    Div line = new Div(slider, shown);
    line.addClassName("weeks-line");
    bars.addClassName("weeks-bars");
    bars.getElement().setAttribute("role", "list");
    add(head, line, bars);
    sayPlay();
  }

  /** Calls back with the first day of the week chosen, or null for the whole period. */
  void onWeek(Consumer<@Nullable LocalDate> listener) {
    chosen = listener;
  }

  /** Calls back when the weeks begin or end to go by. */
  void onPlay(Consumer<Boolean> listener) {
    played = listener;
  }

  /** The next week, or the first after the last. */
  LocalDate next(@Nullable LocalDate now) {
    int at = at(now);
    return weeks.get(at + 1 < weeks.size() ? at + 1 : 0).first();
  }

  /**
   * Shows weeks.
   *
   * @param of what the bars are of
   * @param now the first day of the week shown, or null for the whole period
   */
  void show(String of, List<Week> all, @Nullable LocalDate now) {
    weeks = all;
    setVisible(all.size() > 1);
    title.setText(getTranslation("map.by-week", of));
    slider.setMax(Math.max(1, all.size() - 1));
    int at = at(now);
    slider.setValue(Math.max(0, at));
    setClassName("whole", at < 0);
    shown.setText(at < 0 ? getTranslation("map.whole-period") : days(all.get(at)));
    whole.setVisible(at >= 0);
    showBars(at);
  }

  private void showBars(int at) {
    bars.removeAll();
    BigDecimal most =
        weeks.stream()
            .map(Week::value)
            .filter(value -> value != null)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    for (int i = 0; i < weeks.size(); i++) {
      bars.add(bar(weeks.get(i), most, i == at));
    }
    if (at >= 0) {
      bars.getComponentAt(at).getElement().executeJs(INTO_VIEW);
    }
  }

  private Div bar(Week week, BigDecimal most, boolean now) {
    Div fill = new Div();
    fill.addClassName("bar-fill");
    fill.getStyle().set("height", part(week.value(), most) + "%");
    Span label = new Span(text.figures().shortDay(week.days().from()));
    label.addClassName("bar-label");
    Button button = new Button(fill, click -> stopAt(week.first()));
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    button.addClassName("bar-button");
    String words = days(week) + ": " + week.text();
    button.setAriaLabel(words);
    button.setTooltipText(words);
    button.getElement().setAttribute("aria-pressed", String.valueOf(now));
    Div bar = new Div(button, label);
    bar.addClassName("bar");
    bar.setClassName("now", now);
    bar.setClassName("unreported", week.value() == null);
    bar.getElement().setAttribute("role", "listitem");
    return bar;
  }

  private static int part(@Nullable BigDecimal value, BigDecimal most) {
    return value == null || most.signum() <= 0 || value.signum() < 0
        ? 0
        : value
            .multiply(BigDecimal.valueOf(HUNDRED))
            .divide(most, 0, RoundingMode.HALF_UP)
            .intValue();
  }

  private void stopAt(@Nullable LocalDate week) {
    play(false);
    chosen.accept(week);
  }

  private void play(boolean on) {
    if (playing != on) {
      playing = on;
      sayPlay();
      played.accept(on);
    }
  }

  private void sayPlay() {
    play.setText(getTranslation(playing ? "map.stop" : "map.play"));
  }

  private String days(Week week) {
    return text.figures().days(week.days().from(), week.days().to());
  }

  private int at(@Nullable LocalDate first) {
    for (int i = 0; i < weeks.size(); i++) {
      if (weeks.get(i).first().equals(first)) {
        return i;
      }
    }
    return -1;
  }
}
