package io.tallawah.insights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.Label;
import io.tallawah.insights.LabelColour;
import io.tallawah.insights.LabelRule;
import io.tallawah.insights.Labels;
import io.tallawah.insights.NewLabel;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.ProblemFields;
import io.tallawah.shared.ui.ProblemWords;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A label to define or to change: its name, colour and rule. */
class LabelForm extends Div {

  private final TextField name = new TextField();
  private final Select<LabelColour> colour = new Select<>();
  private final Checkbox ruled = new Checkbox();
  private final LabelRuleFields rule;
  private final Paragraph refusal = new Paragraph();
  private final Words words;
  private final LabelActs acts;
  private final ProblemFields fields = new ProblemFields();
  private final @Nullable UUID id;
  private final Runnable done;

  LabelForm(
      @Nullable Label label,
      LabelColour usual,
      LabelWords said,
      Platforms platforms,
      Labels.RuleChoices choices,
      LabelActs acts,
      Runnable done) {
    this.words = said.words();
    this.acts = acts;
    this.done = done;
    this.id = label == null ? null : label.id();
    addClassName("label-form");
    rule = new LabelRuleFields(said, platforms, choices, acts::count);
    name.setLabel(words.of("labels.field.name"));
    name.setMaxLength(NewLabel.LONGEST_NAME);
    name.setRequiredIndicatorVisible(true);
    fields.tie("name", name);
    colour.setLabel(words.of("labels.field.colour"));
    colour.setItems(LabelColour.values());
    colour.setRenderer(new ComponentRenderer<>(one -> new LabelMark(one, colourName(one))));
    ruled.setLabel(words.of("labels.field.ruled"));
    ruled.addValueChangeListener(event -> rule.setVisible(event.getValue()));
    refusal.addClassName("field-problem");
    refusal.getElement().setAttribute("role", "alert");
    Div first = new Div(name, colour);
    first.addClassName("label-fields");
    Button save = new Button(words.of("labels.save"), click -> save());
    save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    save.addClassName("label-save");
    Div buttons = new Div(new Button(words.of("grid.cancel"), click -> done.run()), save);
    buttons.addClassName("label-buttons");
    String title =
        label == null ? words.of("labels.new") : words.of("labels.edit.of", label.name());
    add(new H3(title), first, ruled, rule, refusal, buttons);
    show(label, usual);
  }

  private void show(@Nullable Label label, LabelColour usual) {
    LabelRule own = label == null ? null : label.rule();
    name.setValue(label == null ? "" : label.name());
    colour.setValue(label == null ? usual : label.colour());
    ruled.setValue(own != null);
    rule.setVisible(own != null);
    rule.show(own);
    refusal.setVisible(false);
    name.focus();
  }

  private String colourName(LabelColour one) {
    return words.of("labels.colour." + one.code());
  }

  private void save() {
    fields.clear();
    refusal.setVisible(false);
    NewLabel wanted;
    try {
      LabelRule conditions = ruled.getValue() ? rule.rule().orElse(null) : null;
      if (ruled.getValue() && conditions == null) {
        refuse(words.of("labels.rule.empty"));
        return;
      }
      wanted = new NewLabel(name.getValue(), colour.getValue(), conditions);
    } catch (ProblemException e) {
      refuse(e);
      return;
    }
    acts.save(id, wanted, done, this::refuse);
  }

  private void refuse(ProblemException refused) {
    if (!fields.say(refused)) {
      refuse(ProblemWords.of(refused));
    }
  }

  private void refuse(String sentence) {
    refusal.setText(sentence);
    refusal.setVisible(true);
  }
}
