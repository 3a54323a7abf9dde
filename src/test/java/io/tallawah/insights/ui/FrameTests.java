package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.upload.Upload;
import org.junit.jupiter.api.Test;

/** The frame around every screen, and the Data screen's parts. */
class FrameTests extends ScreenTest {

  @Test
  void theRootIsTheOverviewBesideTheDaysBefore() {
    open(withFigures(), "viewer", "?from=2026-10-01&to=2026-10-30");
    assertThat(address()).contains("compare=previous").contains("from=2026-10-01");
    assertThat(_get(H1.class).getText()).isEqualTo("Overview");
  }

  @Test
  void theMenuHasTheScreensThatExistAndKeepsTheDays() {
    open(withFigures(), "viewer", "campaigns?from=2026-10-01&to=2026-10-30&q=b");
    assertThat(_find(SideNavItem.class))
        .extracting(SideNavItem::getLabel)
        .containsExactly("Overview", "Campaigns", "Creatives", "Map", "Data", "Exports");
    assertThat(_find(SideNavItem.class).getLast().getElement().getAttribute("path"))
        .contains("from=2026-10-01")
        .doesNotContain("q=");
    assertThat(_get(Nav.class, spec -> spec.withClasses("bottom-bar")).getChildren())
        .as("as many as fit the width of a phone")
        .hasSize(5);
  }

  @Test
  void theHeaderNamesTenantPeriodAndFreshness() {
    open(withFigures(), "viewer", "campaigns?from=2026-10-01&to=2026-10-30");
    assertThat(_get(Span.class, spec -> spec.withClasses("tenant-name")).getText())
        .isEqualTo("Tenant " + withFigures().people().slug());
    assertThat(_find(Span.class, spec -> spec.withText("1 – 30 Oct"))).hasSize(1);
    assertThat(_find(Span.class, spec -> spec.withText("meta-main"))).hasSize(1);
  }

  @Test
  void aNarrowScreensStripOpensRatesAndTimeZones() {
    open(withFigures(), "viewer", "campaigns?from=2026-10-01&to=2026-10-30");
    Div strip = _get(Div.class, spec -> spec.withClasses("frame-strip"));
    Button more = _get(strip, Button.class, spec -> spec.withText("Rates and time zones"));
    assertThat(strip.getClassNames()).doesNotContain("open");
    assertThat(more.getElement().getAttribute("aria-expanded")).isEqualTo("false");
    _click(more);
    assertThat(strip.getClassNames()).contains("open");
    assertThat(more.getElement().getAttribute("aria-expanded")).isEqualTo("true");
    _click(more);
    assertThat(strip.getClassNames()).doesNotContain("open");
  }

  @Test
  void whoMayLandDataCanUpload() {
    open(withFigures(), "analyst", "data?tab=landings");
    assertThat(_find(Upload.class)).hasSize(1);
    assertThat(titles())
        .containsExactly(
            "Upload",
            "Values that can't be read",
            "What has not landed",
            "Streams that nothing reads",
            "Landings",
            "Compaction");
  }

  @Test
  void whoMayOnlyLookCannotUpload() {
    open(withFigures(), "viewer", "data?tab=landings");
    assertThat(_find(Upload.class)).isEmpty();
  }

  private static java.util.List<String> titles() {
    return _find(H2.class).stream().map(H2::getText).toList();
  }
}
