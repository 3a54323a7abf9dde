package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.NotFoundException;
import io.tallawah.audit.AuditEntry;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.Marts;
import io.tallawah.shared.AuditEvent;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The audit log on screen, and what opening screens leaves in it. */
class AuditScreenTests extends ScreenTest {

  @Autowired private ApplicationEventPublisher events;

  private InsightsFixture tenant;

  @BeforeEach
  void changes() {
    tenant = new InsightsFixture(provisioning, currentTenant, Marts.days(2, 7));
    for (int i = 0; i < 3; i++) {
      change("budget.changed", "b-" + i, i);
    }
    change("rate.entered", "<b>USD</b>", 9);
  }

  @Test
  void whoMayReadItFindsItInTheMenu() {
    open(tenant, "owner", "campaigns");
    assertThat(_find(SideNavItem.class)).extracting(SideNavItem::getLabel).contains("Audit log");
  }

  @Test
  void forOthersThereIsNothingHere() {
    assertThatThrownBy(() -> open(tenant, "analyst", "admin/audit"))
        .rootCause()
        .isInstanceOf(NotFoundException.class);
    open(tenant, "analyst", "campaigns");
    assertThat(_find(SideNavItem.class))
        .extracting(SideNavItem::getLabel)
        .doesNotContain("Audit log");
  }

  @Test
  void anOpenedScreenIsRecordedWithWhatItWasAskedFor() {
    open(tenant, "viewer", "campaigns?from=2026-10-01&to=2026-10-30&q=sale");
    open(
        tenant, "owner", "admin/audit?action=view.opened&actor=" + tenant.people().email("viewer"));
    AuditEntry entry = _get(grid(), 0);
    assertThat(entry.subject()).isEqualTo("campaigns");
    assertThat(entry.after()).containsEntry("q", "sale").containsEntry("from", "2026-10-01");
    assertThat(entry.actor().address()).isNotBlank();
  }

  @Test
  void filtersAreInTheAddressAndChipsTakeThemAway() {
    open(tenant, "owner", "admin/audit?action=budget.changed&from=2020-01-01");
    assertThat(_size(grid())).isEqualTo(3);
    assertThat(_find(Span.class, spec -> spec.withClasses("chip"))).hasSize(2);
    _click(
        _get(
            Button.class,
            spec ->
                spec.withPredicate(button ->
                    "Remove filter What: Budget changed"
                        .equals(button.getAriaLabel().orElse("")))));
    settle();
    assertThat(address()).doesNotContain("action=").contains("from=2020-01-01");
    assertThat(_size(grid())).isGreaterThan(3);
  }

  @Test
  void aSearchThatFindsNothingOffersToClearIt() {
    open(tenant, "owner", "admin/audit");
    _setValue(_get(TextField.class, spec -> spec.withClasses("search")), "no such thing anywhere");
    open(tenant, "owner", "admin/audit?subject=nobody");
    assertThat(_find(H2.class, spec -> spec.withText("No entry matches"))).hasSize(1);
    _click(_get(Button.class, spec -> spec.withText("Clear search and filters")));
    settle();
    assertThat(address()).doesNotContain("subject=");
    assertThat(_size(grid())).isPositive();
  }

  @Test
  void theFirstEntryIsTheNewest() {
    open(tenant, "owner", "admin/audit?subject=b-1");
    AuditEntry entry = _get(grid(), 0);
    assertThat(entry.before()).containsEntry("amount", 1);
    assertThat(entry.after()).containsEntry("amount", 2);
    open(tenant, "owner", "admin/audit?action=budget");
    assertThat(_get(grid(), 0).subject()).isEqualTo("b-2");
  }

  private void change(String action, String subject, int from) {
    currentTenant.runAs(
        tenant.people().tenant(),
        () ->
            events.publishEvent(
                AuditEvent.change(
                    action, subject, Map.of("amount", from), Map.of("amount", from + 1))));
  }

  @SuppressWarnings("unchecked")
  private static Grid<AuditEntry> grid() {
    return _get(Grid.class);
  }
}
