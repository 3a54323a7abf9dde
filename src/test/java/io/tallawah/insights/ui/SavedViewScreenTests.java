package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.testing.NaughtyStrings;
import io.tallawah.views.SavedView;
import io.tallawah.views.SavedViews.Whose;
import io.tallawah.views.ViewContent;
import io.tallawah.views.ViewParameters;
import io.tallawah.views.ui.ViewPicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kept views of the campaign grid and of the other screens of insights. */
class SavedViewScreenTests extends ViewPickerTest {

  @Test
  void aStateIsSavedDepartedFromSavedAgainAndTakenBack() {
    open(tenant, "viewer", OCTOBER + "&platform=meta");
    act("Save as a new view");
    assertThat(_find(RadioButtonGroup.class)).as("a viewer has no team's views").isEmpty();
    name("Meta, October");
    assertThat(picker()).isEqualTo("Saved view: Meta, October");
    assertThat(address()).contains("view=").contains("platform=meta");
    assertThat(told()).contains("“Meta, October” is saved.");

    UI.getCurrent().navigate("campaigns", with("platform", "google"));
    settle();
    assertThat(picker()).isEqualTo("Saved view: Meta, October, changed");
    act("Back to “Meta, October” as saved");
    assertThat(address()).contains("platform=meta");
    assertThat(picker()).isEqualTo("Saved view: Meta, October");

    UI.getCurrent().navigate("campaigns", with("platform", "google"));
    settle();
    act("Save the changes in “Meta, October”");
    assertThat(picker()).isEqualTo("Saved view: Meta, October");
    assertThat(only().parameters().text())
        .contains("platform=google", "from=2026-10-01", "to=2026-10-30")
        .doesNotContain("period");
  }

  @Test
  void aPeriodByNameStaysANameAndOneByDaysStaysDays() {
    open(tenant, "viewer", "campaigns");
    _click(button(_get(ViewPicker.class), "Share link"));
    _click(_get(Button.class, spec -> spec.withText("Close")));
    go("campaigns?status=active");
    act("Save as a new view");
    name("Usual days");
    assertThat(only().parameters().text()).isEqualTo("status=active&period=last_28_days");

    go("campaigns?period=last_7_days");
    DateRange week =
        PeriodPreset.LAST_7_DAYS
            .days(LocalDate.now(ZoneId.of("America/Jamaica")), null, DayOfWeek.MONDAY)
            .orElseThrow();
    assertThat(address()).contains("from=" + week.from()).contains("to=" + week.to());
    go("campaigns?period=last_7_days&from=2026-10-01&to=2026-10-07&view=" + only().id());
    act("Save the changes in “Usual days”");
    assertThat(only().parameters().text()).isEqualTo("from=2026-10-01&to=2026-10-07");
  }

  @Test
  void aViewIsChosenFromTheListByNameAndLeftAgain() {
    for (String name : List.of("Île", "B", "C", "D", "E", "F", "G", "H")) {
      keep("viewer", name, false, "status=paused");
    }
    open(tenant, "viewer", OCTOBER);
    menu();
    TextField search =
        _get(_get(ViewPicker.class), TextField.class, spec -> spec.withClasses("view-search"));
    _setValue(search, "ile");
    assertThat(texts()).contains("Île").doesNotContain("B");
    click("Île");
    assertThat(picker()).isEqualTo("Saved view: Île");
    assertThat(address()).contains("status=paused").doesNotContain("2026-10-01");
    act("Without a view");
    assertThat(picker()).isEqualTo("Saved views");
    assertThat(address()).doesNotContain("view=", "status");
  }

  @Test
  void theScreenOpensWithOnesDefaultUnlessTheAddressSaysMore() {
    SavedView ours = keep("analyst", "Ours", true, "status=paused&period=last_7_days");
    as("analyst", () -> views.setDefault(ours.id(), Whose.TEAM, true));
    open(tenant, "viewer", "campaigns");
    assertThat(picker()).isEqualTo("Saved view: Ours");
    assertThat(address()).contains("status=paused", "period=last_7_days", "from=");

    enter(OCTOBER);
    assertThat(picker()).isEqualTo("Saved views");
    enter("campaigns?view=default&from=2026-10-01&to=2026-10-30&compare=year");
    assertThat(address())
        .contains("status=paused", "from=2026-10-01", "compare=year", ours.id().toString())
        .doesNotContain("default", "period");
    enter("campaigns?view=default&compare=previous");
    assertThat(address()).contains("period=last_7_days").doesNotContain("compare");
    assertThat(picker()).isEqualTo("Saved view: Ours");
    enter("map?view=default");
    assertThat(address()).isEqualTo("map");
    enter("campaigns?continue");
    assertThat(picker()).as("after signing in").isEqualTo("Saved view: Ours");
    enter("campaigns?continue&view=" + ours.id());
    assertThat(address()).contains("status=paused").doesNotContain("continue");

    enter("campaigns");
    act("Save as a new view");
    _setValue(
        _get(Checkbox.class, spec -> spec.withLabel("Open this screen with it from now on")), true);
    name("Mine");
    enter("campaigns");
    assertThat(picker()).isEqualTo("Saved view: Mine");
    act("No longer open this screen with it");
    enter("campaigns");
    assertThat(picker()).isEqualTo("Saved view: Ours");
  }

  @Test
  void theMenuOpensScreensWithTheirDefault() {
    open(tenant, "viewer", OCTOBER);
    assertThat(item("Creatives")).contains("view=default", "from=2026-10-01");
    assertThat(item("Campaigns")).as("where one is").doesNotContain("view=default");
    assertThat(item("Data")).doesNotContain("view=default");
  }

  @Test
  void otherScreensKeepTheirsToo() {
    for (String screen :
        List.of("creatives?show=table", "map?metric=conversions", "?metric=roas")) {
      open(tenant, "viewer", screen);
      act("Save as a new view");
      name("Mine");
      assertThat(picker()).isEqualTo("Saved view: Mine");
      String own = screen.substring(screen.indexOf('?') + 1);
      SavedView kept = as("viewer", () -> views.list(null)).getFirst();
      assertThat(kept.parameters().text()).contains(own, "period=last_28_days");
      String path = screen.substring(0, screen.indexOf('?'));
      enter(path + "?view=" + kept.id());
      assertThat(address()).contains(own);
      assertThat(picker()).isEqualTo("Saved view: Mine");
      as("viewer", () -> views.remove(kept.id()));
      closeTab();
    }
  }

  @Test
  void aWeekOfTheMapIsKeptWhileItsPeriodHasIt() {
    LocalDate first =
        PeriodPreset.LAST_MONTH
            .days(LocalDate.now(ZoneId.of("America/Jamaica")), null, DayOfWeek.MONDAY)
            .orElseThrow()
            .from();
    LocalDate week = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    SavedView has = map("Has it", "period=last_month&metric=spend&week=" + week);
    SavedView had = map("Had it", "period=last_month&metric=spend&week=" + week.minusWeeks(20));
    open(tenant, "viewer", "map?view=" + has.id());
    assertThat(address()).contains("week=" + week, "metric=spend");
    assertThat(picker()).isEqualTo("Saved view: Has it");
    enter("map?view=" + had.id());
    assertThat(address()).contains("metric=spend").doesNotContain("week=");
    assertThat(picker()).isEqualTo("Saved view: Had it");
  }

  private SavedView map(String name, String state) {
    return as(
        "viewer",
        () -> views.create("map", new ViewContent(name, false, ViewParameters.parse(state))));
  }

  @Test
  void anyTextIsANameShownAsItIsOrRefusedInWords() {
    open(tenant, "viewer", OCTOBER);
    for (String text : NaughtyStrings.OURS) {
      act("Save as a new view");
      Dialog dialog = _get(Dialog.class);
      TextField field = _get(dialog, TextField.class);
      field.setValue(text);
      _click(button(dialog, "Save"));
      settle();
      if (dialog.isOpened()) {
        assertThat(field.getErrorMessage())
            .isEqualTo("A name is 1 to 80 characters, all of them to be read.");
        dialog.close();
      } else {
        assertThat(picker()).isEqualTo("Saved view: " + text.strip());
      }
    }
    assertThat(as("viewer", () -> views.list(null))).hasSizeGreaterThan(10);
  }

  private static String item(String label) {
    return _find(SideNavItem.class).stream()
        .filter(item -> item.getLabel().equals(label))
        .map(item -> item.getElement().getAttribute("path"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> told() {
    return NotificationsKt.getNotifications().stream()
        .map(note -> note.getElement().getProperty("text"))
        .toList();
  }

  private static QueryParameters with(String name, String value) {
    return UI.getCurrent().getActiveViewLocation().getQueryParameters().merging(name, value);
  }
}
