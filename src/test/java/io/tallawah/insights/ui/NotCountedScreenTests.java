package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.Marts;
import io.tallawah.insights.NotCountedMarts;
import io.tallawah.shared.ui.DataTable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of what is kept and not counted, and the connection that is to count instead. */
class NotCountedScreenTests extends ScreenTest {

  private static final String ADDRESS = "data?tab=differences";

  private InsightsFixture tenant;
  private UUID second;

  @BeforeEach
  void anAccountOfTwoConnections() {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(2, 7));
    second = NotCountedMarts.fill(tenant);
  }

  @Test
  void anotherConnectionCountsFromItsFirstDayOn() {
    open(tenant, "admin", ADDRESS);
    ask("Count this connection");
    assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Count meta-second for Account 100?");
    assertThat(said())
        .contains(
            "From that day on the account's figures come from meta-second and no longer from"
                + " meta-main, whose rows are kept and not counted. Figures follow with the next"
                + " run.");
    assertThat(day().getValue()).isEqualTo(Marts.FIRST.plusDays(9));

    submit("Count it");

    _assertNone(Dialog.class);
    assertThat(said())
        .contains(
            "meta-second counts for Account 100 from 10 Oct 2026 on. Figures follow with the next"
                + " run.");
    assertThat(NotCountedMarts.owners(tenant))
        .containsExactly("meta-main (,2026-10-10)", "meta-second [2026-10-10,)");
    assertThat(NotCountedMarts.traces(tenant)).hasSize(1).doesNotContainNull();
  }

  @Test
  void withoutADayItCountsForAll() {
    open(tenant, "owner", ADDRESS);
    ask("Count this connection");
    _setValue(day(), null);
    submit("Count it");
    assertThat(said())
        .contains(
            "meta-second counts for Account 100 on all days. Figures follow with the next run.");
    assertThat(NotCountedMarts.owners(tenant)).containsExactly("meta-second (,)");
  }

  @Test
  void whatCountsAlreadyIsSaidAtTheDayInTheReadersLanguage() {
    language = SPANISH;
    open(tenant, "admin", ADDRESS);
    ask("Contar esta conexión");
    submit("Contarla");
    ask("Contar esta conexión");
    submit("Contarla");
    assertThat(day().isInvalid()).isTrue();
    assertThat(day().getErrorMessage()).isEqualTo("meta-second ya cuenta desde ese día.");
  }

  @Test
  void daysOfWhichTheCountedConnectionBringsNothingAreToldApartAndWarnedOf() {
    open(tenant, "viewer", "data");
    assertThat(cells("Checks"))
        .contains("21 days of accounts that another connection brings too: counted once.");
    NotCountedMarts.leaveOut(tenant, Marts.FIRST.plusDays(9));
    NotCountedMarts.leaveOut(tenant, Marts.LAST);

    open(tenant, "viewer", ADDRESS);
    List<String> rows = cells("Kept and not counted");
    assertThat(rows)
        .containsSubsequence(
            "In no figure: the connection that counts for this account brings nothing of these"
                + " days.",
            "10 – 30 Oct 2026",
            "2",
            "25.00",
            "Another connection counts for this account.",
            "11 – 29 Oct 2026",
            "19",
            "237.50");
    open(tenant, "viewer", "data");
    assertThat(cells("Checks"))
        .containsSubsequence(
            "warning",
            "Days counted by nobody",
            "2 days of accounts are in no figure: the connection that counts brings nothing of"
                + " them, another one does.",
            "note",
            "Rows not counted",
            "19 days of accounts that another connection brings too: counted once.");
  }

  @Test
  void daysInNoFigureAreToldOfAndProposedHoweverOldTheyAre() {
    LocalDate old = LocalDate.of(2026, 6, 1);
    NotCountedMarts.bring(tenant, second, old);
    NotCountedMarts.bring(tenant, second, old.plusDays(1));
    open(tenant, "viewer", "data");
    assertThat(cells("Checks"))
        .containsSubsequence(
            "warning",
            "Days counted by nobody",
            "2 days of accounts are in no figure: the connection that counts brings nothing of"
                + " them, another one does.",
            "note",
            "Rows not counted",
            "21 days of accounts that another connection brings too: counted once.");

    open(tenant, "admin", ADDRESS);
    assertThat(cells("Kept and not counted")).containsSubsequence("1 – 2 Jun 2026", "2", "25.00");
    _click(_find(Button.class, spec -> spec.withText("Count this connection")).getFirst());
    settle();
    assertThat(day().getValue()).isEqualTo(old);
  }

  @Test
  void figuresThatLackDaysAreNotTrustedFully() {
    open(tenant, "viewer", "data");
    assertThat(verdict()).doesNotContain("Days counted by nobody");
    NotCountedMarts.leaveOut(tenant, Marts.LAST);
    open(tenant, "viewer", "data");
    assertThat(verdict())
        .startsWith("Not fully Look at ")
        .contains("Days counted by nobody")
        .endsWith(
            "1 day of an account is in no figure: the connection that counts brings nothing of it,"
                + " another one does.");
  }

  @Test
  void twiceBroughtDaysThatAreOldAreNoLongerListed() {
    LocalDate old = Marts.LAST.minusDays(90);
    NotCountedMarts.bring(tenant, second, old);
    NotCountedMarts.count(tenant, old);
    open(tenant, "admin", ADDRESS);
    assertThat(cells("Kept and not counted")).contains("10 – 30 Oct 2026", "21");
  }

  @Test
  void whoMayOnlyLookHasNoButton() {
    open(tenant, "analyst", ADDRESS);
    assertThat(said()).isNotEmpty();
    _assertNone(Button.class, spec -> spec.withText("Count this connection"));
  }

  private static List<String> cells(String caption) {
    DataTable table = _get(DataTable.class, spec -> spec.withAttribute("aria-label", caption));
    return _find(table, NativeTableCell.class).stream()
        .map(cell -> cell.getElement().getTextRecursively())
        .toList();
  }

  private static String verdict() {
    return _get(Paragraph.class, spec -> spec.withClasses("verdict"))
        .getElement()
        .getTextRecursively();
  }

  private static void ask(String button) {
    _click(_get(Button.class, spec -> spec.withText(button)));
    settle();
  }

  private static void submit(String button) {
    _click(_get(Button.class, spec -> spec.withText(button)));
    settle();
  }

  private static DatePicker day() {
    return _get(DatePicker.class, spec -> spec.withPredicate(one -> inDialog(one.getLabel())));
  }

  private static boolean inDialog(@Nullable String label) {
    return List.of("From which day", "Desde qué día").contains(String.valueOf(label));
  }

  private static List<String> said() {
    return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
  }
}
