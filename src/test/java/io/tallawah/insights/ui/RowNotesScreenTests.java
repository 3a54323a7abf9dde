package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.insights.CampaignRef;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.DayNote;
import io.tallawah.shared.ui.DayPicker;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Notes on the days of a chart of rows, written, changed and read below it. */
class RowNotesScreenTests extends OnRowChart {

  @Test
  void aNoteIsWrittenChangedAndDeletedInThePanel() {
    open(tenant, "analyst", REPORTING);
    begin();
    CampaignRow row = pick(1).getFirst();
    show();
    _click(_get(panel(), Button.class, spec -> spec.withClasses("note-new")));
    NoteForm form = _get(NoteForm.class);
    _setValue(_get(form, DayPicker.class), LocalDate.of(2026, 10, 5));
    about(form).setValue(Optional.of(CampaignRef.of(row.key())));
    _setValue(_get(form, TextField.class), "New landing page");
    _click(_get(form, Button.class, spec -> spec.withClasses("note-save")));
    settle();
    _assertNone(NoteForm.class);
    DayNote note = tenant.call(notes::all).getFirst();
    assertThat(note.day()).isEqualTo(LocalDate.of(2026, 10, 5));
    assertThat(note.campaign()).isEqualTo(CampaignRef.of(row.key()));
    assertThat(drawn().at("/marks/0/text").asString()).contains("New landing page");
    _click(_get(panel(), Button.class, spec -> spec.withClasses("note-change")));
    _setValue(_get(_get(NoteForm.class), TextField.class), "Another page");
    _click(_get(_get(NoteForm.class), Button.class, spec -> spec.withClasses("note-save")));
    settle();
    assertThat(tenant.call(notes::all))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.id()).isEqualTo(note.id());
          assertThat(one.text()).isEqualTo("Another page");
        });
    _click(_get(panel(), Button.class, spec -> spec.withClasses("note-delete")));
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    settle();
    assertThat(tenant.call(notes::all)).isEmpty();
    _assertOne(
        panel(), Paragraph.class, spec -> spec.withText("There are no notes on these days."));
  }

  @Test
  void aTextThatIsNoneIsSaidAtItsField() {
    open(tenant, "analyst", REPORTING);
    begin();
    pick(1);
    show();
    _click(_get(panel(), Button.class, spec -> spec.withClasses("note-new")));
    TextField field = _get(_get(NoteForm.class), TextField.class);
    _setValue(field, "  ");
    _click(_get(_get(NoteForm.class), Button.class, spec -> spec.withClasses("note-save")));
    assertThat(field.isInvalid()).isTrue();
    assertThat(field.getErrorMessage()).contains("A note can't have that text.");
  }

  @Test
  void aViewerReadsNotesAndHasNoWayToWriteThem() {
    note(LocalDate.of(2026, 10, 7), null, "Radio spot");
    open(tenant, "viewer", REPORTING);
    begin();
    pick(1);
    show();
    assertThat(text("day-notes")).contains("Radio spot");
    _assertNone(panel(), Button.class, spec -> spec.withClasses("note-new"));
    _assertNone(panel(), Button.class, spec -> spec.withClasses("note-delete"));
  }

  @SuppressWarnings("unchecked") // what a note is about is a campaign or none
  private static Select<Optional<CampaignRef>> about(NoteForm form) {
    return _get(form, Select.class);
  }
}
