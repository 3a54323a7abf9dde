package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.popover.Popover;
import io.tallawah.shared.ui.EmptyState;
import org.junit.jupiter.api.Test;

/** What the overview makes of its address, and puts into it. */
class OverviewAddressTests extends ScreenTest {

  private static final String SECOND_HALF =
      "?from=2026-10-16&to=2026-10-30&currency=native&compare=previous";

  @Test
  void whatIsMissingIsSaidWithANextStep() {
    open(withoutConnections(), "viewer", "");
    assertThat(text(_get(_get(EmptyState.class), H2.class))).isEqualTo("No connection yet");
    open(withFigures(), "viewer", "?from=2025-01-01&to=2025-01-31");
    assertThat(text(_get(_get(EmptyState.class), H2.class))).isEqualTo("No data in these days");
    open(withFigures(), "viewer", "?from=tomorrow&to=2025-01-31");
    assertThat(text(_get(_get(EmptyState.class), H2.class)))
        .isEqualTo("This address can't be read");
  }

  @Test
  void filtersOfTheAddressThatAreNotUsedAreNamed() {
    open(withFigures(), "viewer", SECOND_HALF + "&platform=meta");
    assertThat(text(_get(OverviewContent.class))).contains("platform in this address is not used");
    enter(SECOND_HALF + "&budget=above&level=adset&adset=7");
    assertThat(text(_get(OverviewContent.class)))
        .contains("adset, budget, level in this address are not used");
  }

  @Test
  void theComparisonIsChosenInTheHeaderAndKeptInTheAddress() {
    open(withFigures(), "viewer", SECOND_HALF);
    ComparePicker picker = _get(ComparePicker.class);
    assertThat(text(picker)).contains("vs 1 – 15 Oct");
    _get(picker, Popover.class).open();
    settle();
    _click(
        _find(picker, Button.class).stream()
            .filter(button -> text(button).startsWith("Same weekdays a year ago"))
            .findFirst()
            .orElseThrow());
    settle();
    assertThat(address()).contains("compare=weekday").contains("from=2026-10-16");
    assertThat(text(_get(ComparePicker.class))).contains("vs 17 – 31 Oct 2025");
  }

  @Test
  void theCurrencyIsChosenInTheHeader() {
    open(withFigures(), "viewer", SECOND_HALF);
    CurrencyPicker picker = _get(CurrencyPicker.class);
    assertThat(text(picker)).contains("As billed");
    _get(picker, Popover.class).open();
    settle();
    _click(
        _find(picker, Button.class).stream()
            .filter(button -> text(button).startsWith("JMD"))
            .findFirst()
            .orElseThrow());
    settle();
    assertThat(address()).doesNotContain("currency=");
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
