package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import io.tallawah.insights.CampaignRef;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.DayNotes;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.Marts;
import io.tallawah.insights.NewDayNote;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tenant of twelve campaigns in October 2026 whose rows are charted. */
abstract class OnRowChart extends ScreenTest {

  static final String REPORTING = "campaigns?from=2026-10-01&to=2026-10-30";

  @Autowired DayNotes notes;

  InsightsFixture tenant;

  @BeforeEach
  void aTenantOfItsOwn() {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(12, 5));
  }

  void note(LocalDate day, @Nullable CampaignRef campaign, String text) {
    tenant.signIn("analyst");
    tenant.call(() -> notes.create(new NewDayNote(day, campaign, text)));
  }

  static void begin() {
    _click(_get(Button.class, spec -> spec.withClasses("row-chart-begin")));
  }

  static List<CampaignRow> pick(int count) {
    CampaignGrid grid = _get(CampaignGrid.class);
    List<CampaignRow> rows =
        GridKt._findAll(grid).stream().filter(CampaignRow::isWhole).limit(count).toList();
    grid.asMultiSelect().select(rows);
    settle();
    return rows;
  }

  static void show() {
    _click(_get(Button.class, spec -> spec.withClasses("row-chart-show")));
    settle();
  }

  static RowChartPanel panel() {
    return _get(RowChartPanel.class);
  }

  static Component canvas() {
    return _get(panel(), Component.class, spec -> spec.withClasses("trend-chart"));
  }

  static JsonNode drawn() {
    return JsonMapper.shared().readTree(canvas().getElement().getProperty("data"));
  }

  static String text(String name) {
    return _get(Component.class, spec -> spec.withClasses(name)).getElement().getTextRecursively();
  }
}
