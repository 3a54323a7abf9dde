package io.tallawah.insights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.insights.CampaignRef;
import io.tallawah.insights.DayNote;
import io.tallawah.insights.DayNotes;
import io.tallawah.insights.NewDayNote;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.ui.DayPicker;
import io.tallawah.shared.ui.ProblemFields;
import io.tallawah.shared.ui.ProblemWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note to write or to change: its day, what it is about, its text. */
class NoteForm extends Div {

  private final DayPicker day;
  private final Select<Optional<CampaignRef>> about = new Select<>();
  private final TextField text = new TextField();
  private final Button save = new Button();
  private final Paragraph refusal = new Paragraph();
  private final ProblemFields fields = new ProblemFields();
  private final transient Words words;
  private final transient NoteActs acts;
  private final transient Runnable done;
  private final @Nullable UUID id;

  /**
   * A form.
   *
   * @param note what it was; null for a new one
   * @param campaigns that it can be about, with their names
   * @param usual the day of a new one
   * @param done hears that it was saved or is not wanted
   */
  NoteForm(
      @Nullable DayNote note,
      Map<CampaignRef, String> campaigns,
      LocalDate usual,
      DayOfWeek weekStart,
      Words words,
      NoteActs acts,
      Runnable done) {
    this.words = words;
    this.acts = acts;
    this.done = done;
    this.id = note == null ? null : note.id();
    this.day = new DayPicker(words.of("rowchart.note.day"), weekStart);
    addClassName("note-form");
    day.setMin(NewDayNote.FIRST);
    day.setMax(NewDayNote.LAST);
    offer(campaigns);
    text.setLabel(words.of("rowchart.note.text"));
    text.setMaxLength(2 * NewDayNote.LONGEST); // a browser counts halves of characters
    text.setRequiredIndicatorVisible(true);
    text.addClassName("note-text");
    fields.tie("text", text).tie("day", day).tie(DayNotes.CAMPAIGN, about);
    refusal.addClassName("field-problem");
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    Div row = new Div(day, about, text);
    row.addClassName("note-fields");
    add(
        new H3(words.of(note == null ? "rowchart.note.new" : "rowchart.note.edit")),
        row,
        refusal,
        buttons());
    day.setValue(note == null ? usual : note.day());
    about.setValue(note == null ? Optional.empty() : Optional.ofNullable(note.campaign()));
    text.setValue(note == null ? "" : note.text());
  }

  /** Leads to its text. */
  void focus() {
    text.focus();
  }

  private void offer(Map<CampaignRef, String> campaigns) {
    List<Optional<CampaignRef>> choices = new ArrayList<>(List.of(Optional.empty()));
    campaigns.keySet().forEach(campaign -> choices.add(Optional.of(campaign)));
    about.setLabel(words.of("rowchart.note.about"));
    about.setItems(choices);
    about.setItemLabelGenerator(one ->
        one.map(campaign -> String.valueOf(campaigns.get(campaign)))
            .orElseGet(() -> words.of("rowchart.note.about.all")));
  }

  private Div buttons() {
    save.setText(words.of("labels.save"));
    save.addClickListener(click -> save());
    save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    save.addClassName("note-save");
    Div buttons = new Div(new Button(words.of("grid.cancel"), click -> done.run()), save);
    buttons.addClassName("note-buttons");
    return buttons;
  }

  private void save() {
    fields.clear();
    refusal.setVisible(false);
    if (!day.readable()) {
      return;
    }
    if (day.getValue() == null) {
      ProblemFields.say(day, words.of("rowchart.note.day.missing"));
      return;
    }
    NewDayNote wanted;
    try {
      Optional<CampaignRef> campaign = about.getValue();
      wanted = new NewDayNote(day.getValue(), campaign.orElse(null), text.getValue());
    } catch (ProblemException e) {
      refuse(e);
      return;
    }
    save.setEnabled(false);
    acts.save(id, wanted, done, this::refuse);
  }

  private void refuse(ProblemException refused) {
    save.setEnabled(true);
    if (!fields.say(refused)) {
      refusal.setText(ProblemWords.of(refused));
      refusal.setVisible(true);
    }
  }
}
