package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Location;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.shared.ui.EmptyState;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way on from an address that can't be read. */
class UnreadableAddressTests extends ScreenTest {

  @ParameterizedTest
  @ValueSource(strings = {"campaigns", "creatives", "map"})
  void theButtonLeadsToTheUsualDaysAndNotToWhatWasShownBefore(String screen) {
    open(withFigures(), "viewer", screen + "?from=2026-10-01&to=2026-10-30&platform=meta");
    Location unreadable = new Location(screen + "?from=tomorrow&to=2026-10-30&q=x");
    UI.getCurrent().navigate(screen, unreadable.getQueryParameters());
    settle();
    _assertOne(H2.class, spec -> spec.withText("This address can't be read"));
    _click(_get(Button.class, spec -> spec.withText("Show the last 28 days")));
    settle();
    DateRange usual = PeriodPreset.usual(LocalDate.now(ZoneId.of("America/Jamaica")));
    assertThat(address())
        .startsWith(screen + "?")
        .contains("from=" + usual.from(), "to=" + usual.to(), "period=last_28_days")
        .doesNotContain("q=", "platform=");
    _assertNone(EmptyState.class, spec -> spec.withText("This address can't be read"));
  }
}
