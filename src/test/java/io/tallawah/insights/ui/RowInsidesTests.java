package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import io.tallawah.insights.CampaignInsides.Change;
import io.tallawah.insights.CampaignInsides.Changes;
import io.tallawah.shared.ui.ScreenTasks;
import io.tallawah.warehouse.MetricCatalogue;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RowInsidesTests extends ScreenTest {

  private static final Change CHANGE =
      new Change(
          OffsetDateTime.of(2026, 10, 1, 0, 0, 0, 0, ZoneOffset.UTC), "status", "paused", "active");

  @Autowired MetricCatalogue catalogue;
  @Autowired ScreenTasks tasks;

  @Test
  void changesThatAreNotAllAreSaidToBeTheLatest() {
    assertThat(shown(new Changes(List.of(CHANGE), true)))
        .contains("What was changed (the latest 1)", "There were earlier changes.");
    assertThat(shown(new Changes(List.of(CHANGE), false)))
        .contains("What was changed (1)")
        .doesNotContain("earlier");
  }

  private String shown(Changes changes) {
    open(withFigures(), "viewer", "campaigns?from=2026-10-01&to=2026-10-30");
    RowInsides insides =
        new RowInsides(
            new MetricText(catalogue, Locale.ENGLISH),
            GridKt._get(_get(CampaignGrid.class), 0),
            new Widget.Means(tasks, Clock.system(ZoneId.of("America/Jamaica"))));
    UI.getCurrent().add(insides);
    insides.read(() -> new RowInsides.Read(List.of(), List.of(), changes));
    settle();
    Details details = _get(insides, Details.class);
    String shown = details.getSummaryText() + " " + details.getElement().getTextRecursively();
    closeTab();
    return shown;
  }
}
