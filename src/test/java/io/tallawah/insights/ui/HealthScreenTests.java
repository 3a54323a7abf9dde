package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import io.tallawah.insights.HealthMarts;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.warehouse.RegionAliases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the Data screen lists of figures that are not what they should be. */
class HealthScreenTests extends ScreenTest {

  private static final String GIVE = "Give them their regions in Administration, Regions";

  private InsightsFixture tenant;

  @BeforeEach
  void aTenant() {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(2, 7));
  }

  @Test
  void aDayThatDiffersIsListedWithItsAccountAndBothSums() {
    HealthMarts.differ(tenant);
    open(tenant, "viewer", "data?tab=differences");
    assertThat(cells("Days that differ"))
        .containsExactly("7 Oct 2026", "MAccount 100", "JMD", "12.34", "12.50", "−0.16");
  }

  @Test
  void placesForWhichARunWasRefusedStandFirstWithTheirShare() {
    HealthMarts.refuse(tenant);
    open(tenant, "viewer", "data?tab=geography");
    assertThat(cells("Places that are no region"))
        .containsExactly(
            "MAtlantis",
            "JM",
            "people there",
            "7 – 9 Oct 2026",
            "JMD",
            "75.00",
            "75.00\u00a0%, holds figures back",
            "600",
            "MLyonesse",
            "JM",
            "people there",
            "7 Oct 2026",
            "JMD",
            "2.50",
            "–",
            "20");
    open(tenant, "viewer", "data");
    assertThat(cells("Checks"))
        .contains("75.00\u00a0% of a connection's spend by place is in places that are no region.");
  }

  @Test
  void suchAPlaceCanBeGivenARegionBeforeAnythingIsPublished() {
    HealthMarts.refuse(tenant);
    open(tenant, "admin", "admin/regions");
    _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "Map… Atlantis")));
    ComboBox<RegionAliases.Target> region = regions();
    assertThat(region.getListDataView().getItems())
        .extracting(RegionAliases.Target::name)
        .containsExactly("Hanover", "Saint Ann", "Saint James");
    _setValue(region, region.getListDataView().getItem(1));
    _click(_get(Button.class, spec -> spec.withText("Save")));
    settle();
    assertThat(
            JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.superuser())
                .sql(
                    """
                    select platform || ' ' || country_code || ' ' || alias || ' ' || region_id
                    from app.region_alias where tenant_id = ?\
                    """)
                .param(tenant.people().tenant().value())
                .query(String.class)
                .list())
        .containsExactly("meta JM Atlantis JM-06");
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<RegionAliases.Target> regions() {
    return _get(ComboBox.class, spec -> spec.withLabel("Region"));
  }

  /** What stands in the rows of a table, one after the other. */
  @Test
  void theLastNinetyDaysAreTheSameWhereverPlacesAreListed() {
    HealthMarts.everyDay(tenant);
    open(tenant, "admin", "data?tab=geography");
    assertThat(cells("Places that are no region")).contains("1 Aug – 29 Oct 2026", "90.00");
    open(tenant, "admin", "admin/regions");
    assertThat(cells("Places that are not recognised"))
        .contains("1 Aug – 29 Oct 2026", "90.00 JMD");
  }

  @Test
  void placesLeadToWhereTheyAreGivenTheirRegions() {
    HealthMarts.refuse(tenant);
    open(tenant, "admin", "data?tab=geography&from=2026-10-01&to=2026-10-30");
    assertThat(_get(RouterLink.class, spec -> spec.withText(GIVE)).getHref())
        .startsWith("admin/regions?")
        .contains("from=2026-10-01");
    open(tenant, "viewer", "data?tab=geography");
    assertThat(_find(RouterLink.class, spec -> spec.withText(GIVE))).isEmpty();
    assertThat(_find(Paragraph.class))
        .extracting(Paragraph::getText)
        .contains(
            "An owner or admin of the tenant gives them their regions, in Administration, Regions.");
  }

  private static List<String> cells(String caption) {
    DataTable table = _get(DataTable.class, spec -> spec.withAttribute("aria-label", caption));
    return _find(table, NativeTableCell.class).stream()
        .map(cell -> cell.getElement().getTextRecursively())
        .toList();
  }
}
