package io.tallawah.insights.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.insights.Label;
import io.tallawah.insights.LabelWish;
import io.tallawah.insights.NewLabel;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.ProblemWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Which labels the chosen campaigns shall bear; what only some of them bear stays as it is. */
class PutLabelsDialog extends Dialog {

  private final Words words;

  /** A label as it was, and as it stands. */
  private record Line(UUID label, Checkbox box, long before, int of) {

    boolean isChanged() {
      return !box.isIndeterminate() && before != (box.getValue() ? of : 0);
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final List<NewLabel> made = new ArrayList<>();
  private final List<Label> all;
  private final Div list = new Div();
  private final TextField fresh = new TextField();

  /**
   * Asks.
   *
   * @param all labels there are
   * @param borne by each of the chosen campaigns
   */
  PutLabelsDialog(
      Words words, List<Label> all, List<List<Label>> borne, Consumer<LabelWish> chosen) {
    this.words = words;
    this.all = all;
    setHeaderTitle(words.of("labels.put.title", borne.size()));
    addClassName("put-labels-dialog");
    setWidth("min(420px, 96vw)");
    list.addClassName("label-choice");
    if (all.isEmpty()) {
      list.add(new Paragraph(words.of("labels.none_yet")));
    }
    all.forEach(label -> list.add(choice(label, borne)));
    fresh.setLabel(words.of("labels.new"));
    fresh.setMaxLength(NewLabel.LONGEST_NAME);
    fresh.addKeyPressListener(Key.ENTER, press -> make());
    Button add = new Button(words.of("labels.add"), click -> make());
    add.addClassName("label-add");
    Div line = new Div(fresh, add);
    line.addClassName("label-fresh");
    Paragraph hint = new Paragraph(words.of("labels.outranks"));
    hint.addClassName("muted");
    add(list, line, hint);
    Button cancel = new Button(words.of("grid.cancel"), click -> close());
    Button apply =
        new Button(
            words.of("labels.apply"),
            click -> {
              make();
              if (!fresh.isInvalid()) {
                close();
                chosen.accept(wish());
              }
            });
    apply.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    apply.addClassName("label-apply");
    getFooter().add(cancel, apply);
  }

  private Div choice(Label label, List<List<Label>> borne) {
    long how = borne.stream().filter(own -> own.contains(label)).count();
    boolean some = how > 0 && how < borne.size();
    Checkbox box = new Checkbox(how == borne.size());
    box.setIndeterminate(some);
    box.setAriaLabel(some ? words.of("labels.some", label.name()) : label.name());
    box.setLabelComponent(new LabelMark(label));
    box.addValueChangeListener(event -> box.setAriaLabel(label.name()));
    lines.add(new Line(label.id(), box, how, borne.size()));
    Div line = new Div(box);
    line.addClassName("label-line");
    return line;
  }

  /** Takes the typed name as a label to be defined. */
  private void make() {
    String name = fresh.getValue().strip();
    fresh.setInvalid(false);
    if (name.isEmpty()) {
      return;
    }
    boolean taken =
        all.stream().anyMatch(label -> label.name().equalsIgnoreCase(name))
            || made.stream().anyMatch(label -> label.name().equalsIgnoreCase(name));
    if (taken) {
      refuse(words.of("labels.name.taken"));
      return;
    }
    try {
      NewLabel label = new NewLabel(name, LabelsDialog.rarest(all), null);
      made.add(label);
      fresh.clear();
      list.add(line(label));
    } catch (ProblemException e) {
      refuse(ProblemWords.of(e));
    }
  }

  private Div line(NewLabel label) {
    Checkbox box = new Checkbox(true);
    box.setLabelComponent(new LabelMark(label.colour(), label.name()));
    box.addValueChangeListener(event -> {
      if (event.getValue()) {
        made.add(label);
      } else {
        made.remove(label);
      }
    });
    Div line = new Div(box);
    line.addClassName("label-line");
    return line;
  }

  private void refuse(String sentence) {
    fresh.setErrorMessage(sentence);
    fresh.setInvalid(true);
  }

  private LabelWish wish() {
    Set<UUID> on = new HashSet<>();
    Set<UUID> off = new HashSet<>();
    lines.stream()
        .filter(Line::isChanged)
        .forEach(line -> (line.box().getValue() ? on : off).add(line.label()));
    return new LabelWish(on, off, made);
  }
}
