package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.tallawah.shared.ui.Chart;
import io.tallawah.shared.ui.ChartData;
import io.tallawah.shared.ui.Figures;
import io.tallawah.warehouse.Restatements.Change;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Spend that syncs changed either way, of all platforms, in one currency: where there are several,
 * the one with the most of it until another is chosen.
 */
class RestatementChart extends Div {

  private static final int COLOUR = 1;

  private final Select<String> currency = new Select<>();
  private final Chart chart = new Chart(currency);
  private transient List<LocalDate> days = List.of();
  private transient List<Change> changes = List.of();

  RestatementChart() {
    currency.addClassName("metric-select");
    currency.setAriaLabel(translate("warehouse.currency"));
    currency.addValueChangeListener(event -> {
      if (event.isFromClient() && event.getValue() != null) {
        draw(event.getValue());
      }
    });
    add(chart);
  }

  /** Shows changes, of which there are some, by the days on which syncs may have begun. */
  void show(List<LocalDate> axis, List<Change> all) {
    days = axis;
    changes = all;
    List<String> currencies = currencies(all);
    String chosen = currency.getValue();
    String shown = currencies.contains(chosen) ? chosen : currencies.getFirst();
    currency.setItems(currencies);
    currency.setValue(shown);
    currency.setVisible(currencies.size() > 1);
    draw(shown);
  }

  /** The one with the most changed first. */
  private static List<String> currencies(List<Change> changes) {
    return sums(changes, Change::currency).entrySet().stream()
        .sorted(
            Map.Entry.<String, BigDecimal>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static <K> Map<K, BigDecimal> sums(List<Change> changes, Function<Change, K> key) {
    return changes.stream().collect(Collectors.toMap(key, Change::changed, BigDecimal::add));
  }

  private void draw(String one) {
    Figures figures = new Figures(getLocale());
    Map<LocalDate, BigDecimal> byDay =
        sums(
            changes.stream().filter(change -> change.currency().equals(one)).toList(),
            Change::knownOn);
    List<@Nullable BigDecimal> values = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (LocalDate day : days) {
      BigDecimal value = byDay.getOrDefault(day, BigDecimal.ZERO);
      values.add(value);
      texts.add(figures.money(value, one) + " " + one);
    }
    String subject = translate("warehouse.restated.chart", one);
    chart.show(
        ChartData.of(
                subject,
                subject,
                days.stream().map(figures::shortDay).toList(),
                List.of(ChartData.Series.line(subject, COLOUR, values, texts)))
            .headed(days.stream().map(figures::day).toList()));
  }
}
