package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.Label;
import io.tallawah.insights.LabelColour;
import io.tallawah.insights.LabelUse;
import io.tallawah.insights.Labels;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.Announcer;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.shared.ui.Question;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All labels of the tenant: define, rename, recolour, give a rule, delete. */
class LabelsDialog extends Dialog {

  private final LabelActs acts;
  private final LabelWords said;
  private final Words words;
  private final Platforms platforms;
  private final Div content = new Div();
  private final Paragraph problem = new Paragraph();
  private final Announcer announcer = new Announcer();
  private final Button add;
  private LabelActs.Shown shown = new LabelActs.Shown(List.of(), NOTHING);

  private static final Labels.RuleChoices NOTHING = new Labels.RuleChoices(List.of(), List.of());

  LabelsDialog(LabelActs acts, LabelWords said, Platforms platforms) {
    this.acts = acts;
    this.said = said;
    this.words = said.words();
    this.platforms = platforms;
    setHeaderTitle(words.of("labels.title"));
    addClassName("labels-dialog");
    setWidth("min(760px, 96vw)");
    content.addClassNames("stack", "labels-content");
    problem.addClassName("field-problem");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    add(content, problem, announcer);
    add = new Button(words.of("labels.new"), click -> edit(null));
    add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    add.addClassName("label-new");
    getFooter().add(new Button(words.of("labels.close"), click -> close()), add);
    content.add(new Paragraph(words.of("labels.reading")));
    read();
  }

  private void read() {
    acts.read(
        read -> {
          shown = read;
          list();
        },
        this::refuse);
  }

  private void list() {
    content.removeAll();
    problem.setVisible(false);
    getFooter().getElement().setVisible(true);
    if (shown.labels().isEmpty()) {
      content.add(new Paragraph(words.of("labels.none_yet")), hint("labels.none_yet.why"));
      return;
    }
    DataTable table =
        new DataTable(
            words.of("labels.title"),
            DataTable.Column.text(words.of("labels.column.label")),
            DataTable.Column.text(words.of("labels.column.rule")),
            DataTable.Column.figures(words.of("labels.column.campaigns")),
            DataTable.Column.text(words.of("labels.column.acts")));
    shown.labels().forEach(use -> table.addRow(cells(use)));
    content.add(table.stacked(), hint("labels.outranks"));
  }

  private Object[] cells(LabelUse use) {
    Label label = use.label();
    Button edit = button("labels.edit", label.name());
    edit.addClickListener(click -> edit(label));
    Button delete = button("labels.delete", label.name());
    delete.addClickListener(click -> confirm(use));
    Span both = new Span(edit, delete);
    both.addClassName("label-acts");
    return new Object[] {
      new LabelMark(label), rule(use), words.of("labels.count", use.campaigns()), both
    };
  }

  private Component rule(LabelUse use) {
    Div rule = new Div(new Span(said.rule(use.label().rule(), shown.choices())));
    if (use.label().rule() != null && use.byHand() + use.keptOff() > 0) {
      Span hands = new Span(words.of("labels.by_hand", use.byHand(), use.keptOff()));
      hands.addClassName("muted");
      rule.add(hands);
    }
    rule.addClassName("label-said");
    return rule;
  }

  private Button button(String key, String name) {
    Button button = new Button(words.of(key));
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    button.setAriaLabel(words.of(key + ".of", name));
    return button;
  }

  private Paragraph hint(String key) {
    Paragraph hint = new Paragraph(words.of(key));
    hint.addClassName("muted");
    return hint;
  }

  private void edit(@Nullable Label label) {
    content.removeAll();
    problem.setVisible(false);
    getFooter().getElement().setVisible(false);
    content.add(new LabelForm(label, rarest(), said, platforms, shown.choices(), acts, this::read));
  }

  /** The colour that the fewest labels have. */
  private LabelColour rarest() {
    return rarest(shown.labels().stream().map(LabelUse::label).toList());
  }

  static LabelColour rarest(List<Label> labels) {
    return Arrays.stream(LabelColour.values())
        .min(
            Comparator.comparingLong(
                one -> labels.stream().filter(label -> label.colour() == one).count()))
        .orElseThrow();
  }

  private void confirm(LabelUse use) {
    Question.askForGood(
        words.of("labels.delete.of", use.label().name()),
        words.of("labels.delete.says", use.campaigns(), use.byHand()),
        words.of("labels.delete"),
        () -> delete(use.label()));
  }

  private void delete(Label label) {
    acts.delete(
        label.id(),
        () -> {
          announcer.say(words.of("labels.deleted", label.name()));
          read();
        },
        this::refuse);
  }

  private void refuse(ProblemException refused) {
    problem.setText(ProblemWords.of(refused));
    problem.setVisible(true);
  }
}
