package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.ProblemFields;
import io.tallawah.warehouse.ConversionActions;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An action of a platform: whether it counts, what its result is called, how often it was told. */
class ConversionRow implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NAME = 40;

  private final transient ConversionActions.Known known;
  private final Checkbox counts;
  private final Span usual;
  private final TextField name = new TextField();
  private final NativeTableRow row;

  ConversionRow(ConversionActions.Known known, DataTable table, Figures figures, Runnable edited) {
    this.known = known;
    this.counts = new Checkbox(known.action(), known.counts());
    this.usual = new Span(known.usual());
    usual.addClassName("muted");
    name.setValue(known.named() == null ? "" : known.named());
    name.setPlaceholder(known.usual());
    name.setMaxLength(LONGEST_NAME);
    name.setAriaLabel(translate("conversions.name-of", known.action()));
    counts.addValueChangeListener(change -> {
      counts.setInvalid(false);
      follow();
      edited.run();
    });
    name.addValueChangeListener(change -> edited.run());
    row = table.addRow(counts, new Div(usual, name), figures.count(known.told()));
    follow();
  }

  /** Shows it, if it is one that data tell of or that counts, or if all are wanted. */
  void reveal(boolean all) {
    row.setVisible(all || known.told() != null || known.counts() || counts.getValue());
  }

  /** Says at its fields what is wrong with the action or with the name of its result. */
  void tie(ProblemFields fields) {
    fields.tie(known.action(), counts).tie(known.action() + ConversionActions.RESULT, name);
  }

  /** What is chosen of it, if it is to count. */
  Optional<ConversionActions.Choice> choice() {
    return counts.getValue()
        ? Optional.of(new ConversionActions.Choice(known.action(), named()))
        : Optional.empty();
  }

  private @Nullable String named() {
    String typed = name.getValue().strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    return typed.isEmpty() ? null : typed;
  }

  private void follow() {
    usual.setVisible(!counts.getValue());
    name.setVisible(counts.getValue());
  }
}
