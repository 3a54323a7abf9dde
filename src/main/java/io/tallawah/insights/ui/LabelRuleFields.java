package io.tallawah.insights.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.LabelRule;
import io.tallawah.insights.Labels;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The conditions of a label's rule, and how many campaigns it catches as it stands. */
class LabelRuleFields extends Div {

  private final TextField contains = new TextField();
  private final TextField starts = new TextField();
  private final MultiSelectComboBox<String> platforms = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<String> accounts = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<String> objectives = new MultiSelectComboBox<>();
  private final Paragraph caught = new Paragraph();
  private final Words words;
  private final BiConsumer<LabelRule, Consumer<Long>> count;
  private boolean filling;

  LabelRuleFields(
      LabelWords said,
      Platforms all,
      Labels.RuleChoices choices,
      BiConsumer<LabelRule, Consumer<Long>> count) {
    this.words = said.words();
    this.count = count;
    addClassName("label-rule");
    text(contains, "labels.field.contains");
    text(starts, "labels.field.starts");
    choice(platforms, "labels.field.platforms");
    platforms.setItems(all.all().stream().map(Platforms.Look::id).toList());
    platforms.setItemLabelGenerator(said::platform);
    choice(accounts, "labels.field.accounts");
    accounts.setItems(choices.accounts().stream().map(Labels.Choice::id).distinct().toList());
    accounts.setItemLabelGenerator(id -> LabelWords.named(id, choices.accounts()));
    choice(objectives, "labels.field.objectives");
    objectives.setItems(choices.objectives().stream().map(Labels.Choice::id).toList());
    objectives.setItemLabelGenerator(Codes::of);
    caught.addClassName("label-caught");
    caught.getElement().setAttribute("role", "status");
    Div fields = new Div(contains, starts, platforms, accounts, objectives);
    fields.addClassName("label-fields");
    Paragraph together = new Paragraph(words.of("labels.rule.all"));
    together.addClassName("muted");
    add(together, fields, caught);
  }

  /** Shows a rule, or none. */
  void show(@Nullable LabelRule rule) {
    filling = true;
    contains.setValue(rule == null ? "" : rule.nameContains());
    starts.setValue(rule == null ? "" : rule.nameStartsWith());
    select(platforms, rule == null ? List.of() : rule.platforms());
    select(accounts, rule == null ? List.of() : rule.accounts());
    select(objectives, rule == null ? List.of() : rule.objectives());
    filling = false;
    tell();
  }

  /** The rule as it stands; empty while no condition is set. */
  Optional<LabelRule> rule() {
    boolean set =
        !contains.getValue().isBlank()
            || !starts.getValue().isBlank()
            || !platforms.isEmpty()
            || !accounts.isEmpty()
            || !objectives.isEmpty();
    return set
        ? Optional.of(
            new LabelRule(
                contains.getValue(),
                starts.getValue(),
                List.copyOf(platforms.getValue()),
                List.copyOf(accounts.getValue()),
                List.copyOf(objectives.getValue())))
        : Optional.empty();
  }

  /** What was chosen before can be kept, whether or not there is any of it now. */
  private static void select(MultiSelectComboBox<String> field, List<String> values) {
    List<String> items = new ArrayList<>(field.getListDataView().getItems().toList());
    values.stream().filter(value -> !items.contains(value)).forEach(items::add);
    field.setItems(items);
    field.setValue(new LinkedHashSet<>(values));
  }

  private void text(TextField field, String key) {
    field.setLabel(words.of(key));
    field.setMaxLength(LabelRule.LONGEST_TEXT);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setClearButtonVisible(true);
    listen(field);
  }

  private void choice(MultiSelectComboBox<String> field, String key) {
    field.setLabel(words.of(key));
    field.setPlaceholder(words.of("labels.field.any"));
    listen(field);
  }

  private void listen(HasValue<?, ?> field) {
    field.addValueChangeListener(event -> tell());
  }

  private void tell() {
    if (filling) {
      return;
    }
    LabelRule now = rule().orElse(null);
    if (now == null) {
      caught.setText(words.of("labels.rule.empty"));
      return;
    }
    count.accept(
        now,
        counted -> {
          if (now.equals(rule().orElse(null))) {
            caught.setText(words.of("labels.rule.caught", counted));
          }
        });
  }
}
