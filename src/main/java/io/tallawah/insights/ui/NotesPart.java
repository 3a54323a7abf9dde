package io.tallawah.insights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.tallawah.insights.CampaignRef;
import io.tallawah.insights.DayNote;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.shared.ui.Question;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notes that a chart marks: who may writes, changes and deletes them here. */
class NotesPart extends Div {

  /**
   * What is shown.
   *
   * @param campaigns that notes can be about, with their names
   */
  record Shown(List<DayNote> notes, Map<CampaignRef, String> campaigns, DateRange range) {}

  private final transient Figures figures;
  private final transient Words words;
  private final transient NoteActs acts;
  private final DayOfWeek weekStart;
  private final UnorderedList list = new UnorderedList();
  private final Paragraph none = new Paragraph();
  private final Paragraph problem = new Paragraph();
  private final Button write = new Button();
  private final Div place = new Div();
  private transient @Nullable UUID editing;
  private transient Shown shown = new Shown(List.of(), Map.of(), ANY);

  private static final DateRange ANY = DateRange.parse("2000-01-01..2000-01-01");

  NotesPart(Figures figures, Words words, NoteActs acts, DayOfWeek weekStart) {
    this.figures = figures;
    this.words = words;
    this.acts = acts;
    this.weekStart = weekStart;
    addClassName("day-notes");
    none.addClassName("muted");
    problem.addClassName("field-problem");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    write.setText(words.of("rowchart.note.write"));
    write.addClassName("note-new");
    write.setVisible(acts.allowed());
    write.addClickListener(click -> edit(null));
    list.getElement().setAttribute("aria-label", words.of("rowchart.notes"));
    add(none, list, problem, write, place);
  }

  /** Shows notes; what is being written stays. */
  void show(Shown read) {
    shown = read;
    list.removeAll();
    read.notes().forEach(note -> list.add(line(note)));
    none.setText(words.of("rowchart.notes.none"));
    none.setVisible(read.notes().isEmpty());
    problem.setVisible(false);
  }

  private ListItem line(DayNote note) {
    Span day = new Span(figures.day(note.day()));
    day.addClassNames("muted", "mark-day");
    Span text = new Span(note.text());
    text.addClassName("note-said");
    ListItem line = new ListItem(day, text);
    CampaignRef campaign = note.campaign();
    if (campaign != null) {
      Span about = new Span(shown.campaigns().getOrDefault(campaign, campaign.campaignId()));
      about.addClassName("muted");
      line.add(about);
    }
    if (acts.allowed()) {
      line.add(
          button("rowchart.note.change", "note-change", note, () -> edit(note)),
          button("rowchart.note.delete", "note-delete", note, () -> ask(note)));
    }
    return line;
  }

  private Button button(String key, String look, DayNote note, Runnable act) {
    Button button = new Button(words.of(key), click -> act.run());
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    button.addClassName(look);
    button.setAriaLabel(words.of(key + ".of", figures.day(note.day()), note.text()));
    return button;
  }

  private void edit(@Nullable DayNote note) {
    problem.setVisible(false);
    editing = note == null ? null : note.id();
    NoteForm form =
        new NoteForm(
            note, shown.campaigns(), shown.range().to(), weekStart, words, acts, this::leave);
    place.removeAll();
    place.add(form);
    write.setVisible(false);
    form.focus();
  }

  private void leave() {
    place.removeAll();
    write.setVisible(acts.allowed());
    write.focus();
  }

  private void ask(DayNote note) {
    Question.askForGood(
        words.of("rowchart.note.delete.ask", figures.day(note.day())),
        words.of("rowchart.note.delete.says", note.text()),
        words.of("rowchart.note.delete"),
        () -> acts.delete(note.id(), () -> deleted(note), this::refuse));
  }

  /** What is being written of another note stays. */
  private void deleted(DayNote note) {
    if (place.getComponentCount() == 0 || note.id().equals(editing)) {
      leave();
    }
  }

  private void refuse(ProblemException refused) {
    problem.setText(ProblemWords.of(refused));
    problem.setVisible(true);
  }
}
