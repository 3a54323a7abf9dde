package io.tallawah.insights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.tallawah.insights.Threshold;
import io.tallawah.warehouse.Metric;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** Asks for a bound of a figure; a percentage is written as one and kept as a fraction. */
class FigureFilterDialog extends Dialog {

  private final MetricText text;
  private final Select<String> metric = new Select<>();
  private final Select<Threshold.Operator> operator = new Select<>();
  private final BigDecimalField bound = new BigDecimalField();
  private final Words words;

  FigureFilterDialog(MetricText text, Words words, Consumer<Threshold> chosen) {
    this.text = text;
    this.words = words;
    setHeaderTitle(words.of("grid.bound.title"));
    metric.setLabel(words.of("grid.bound.figure"));
    metric.setItems(MetricColumn.ALL.stream().map(MetricColumn::metric).toList());
    metric.setItemLabelGenerator(text::name);
    metric.setValue("spend");
    operator.setLabel(words.of("grid.bound.is"));
    operator.setItems(Threshold.Operator.values());
    operator.setItemLabelGenerator(
        one -> words.of("grid.bound." + one.name().toLowerCase(java.util.Locale.ROOT)));
    operator.setValue(Threshold.Operator.MORE);
    metric.addValueChangeListener(event -> nameBound());
    nameBound();
    Div fields = new Div(metric, operator, bound);
    fields.addClassName("bound-fields");
    add(fields);
    Button cancel = new Button(words.of("grid.cancel"), click -> close());
    Button add = new Button(words.of("grid.bound.add"), click -> accept(chosen));
    add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    getFooter().add(cancel, add);
  }

  private void nameBound() {
    bound.setLabel(words.of(isPercent() ? "grid.bound.percent" : "grid.bound.value"));
  }

  private boolean isPercent() {
    return text.metric(metric.getValue()).unit() == Metric.Unit.PERCENT;
  }

  private void accept(Consumer<Threshold> chosen) {
    BigDecimal value = bound.getValue();
    bound.setInvalid(value == null);
    bound.setErrorMessage(value == null ? words.of("grid.bound.missing") : "");
    if (value != null) {
      close();
      chosen.accept(
          new Threshold(
              metric.getValue(),
              operator.getValue(),
              isPercent() ? value.movePointLeft(2) : value));
    }
  }
}
