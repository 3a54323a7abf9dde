package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.NotFoundException;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The screens of people, roles and the tenant's settings. */
class AdministrationTests extends ScreenTest {

  @Test
  void whoMayNotManageFindsNeitherScreenNorMenuEntry() {
    for (String address : List.of("admin/users", "admin/roles", "admin/tenant")) {
      assertThatThrownBy(() -> open(withoutConnections(), "viewer", address))
          .as(address)
          .rootCause()
          .isInstanceOf(NotFoundException.class);
      closeTab();
    }
    open(withoutConnections(), "viewer", "campaigns");
    assertThat(_find(SideNavItem.class))
        .extracting(SideNavItem::getLabel)
        .doesNotContain("People", "Roles", "Tenant");
  }

  @Test
  void anAdminFindsThemInTheMenu() {
    open(withoutConnections(), "admin", "campaigns");
    assertThat(_find(SideNavItem.class))
        .extracting(SideNavItem::getLabel)
        .contains("People", "Roles", "Tenant", "Conversions");
  }

  @Test
  void withoutMailTheLinkOfAnInvitationIsShownOnce() {
    InsightsFixture tenant = withoutConnections();
    open(tenant, "admin", "admin/users");
    assertThat(headings()).containsExactly("People");
    _click(_get(Button.class, spec -> spec.withId("invite")));
    _setValue(_get(EmailField.class), "somebody@" + tenant.people().slug() + ".example");
    _click(_get(Button.class, spec -> spec.withId("send-invitation")));

    assertThat(_get(TextField.class, spec -> spec.withLabel("Link")).getValue())
        .startsWith("http://localhost/invitation/");
    assertThat(
            _find(
                Button.class,
                spec ->
                    spec.withAttribute(
                        "aria-label", "Revoke: somebody@" + tenant.people().slug() + ".example")))
        .hasSize(1);
  }

  @Test
  void whenRegionsWereLoadedIsSaidByTheTenantsClocks() {
    InsightsFixture tenant = new InsightsFixture(provisioning, currentTenant, List.of());
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.owner())
        .sql(
            """
            insert into app.region_set (tenant_id, id, name, created_at)
            values (:tenant, :tenant, 'Territories', '2026-10-30T15:04:00Z')\
            """)
        .param("tenant", tenant.people().tenant().value())
        .update();
    open(tenant, "admin", "admin/regions");
    assertThat(
            _find(NativeTableCell.class, spec -> spec.withAttribute("data-column", "Loaded"))
                .stream()
                .map(cell -> cell.getElement().getTextRecursively()))
        .as("in Jamaica, five hours behind UTC")
        .containsExactly("30 Oct, 10:04");
  }

  @Test
  void anAdminSeesTheRolesAndMayDefineOne() {
    open(withoutConnections(), "admin", "admin/roles");
    assertThat(headings()).containsExactly("Roles");
    assertThat(_find(Button.class, spec -> spec.withId("define-role"))).hasSize(1);
  }

  @Test
  void theTenantsSettingsAreShownAndSaved() {
    InsightsFixture tenant = withoutConnections();
    open(tenant, "admin", "admin/tenant");
    TextField name = _get(TextField.class, spec -> spec.withLabel("Name"));
    String before = name.getValue();
    assertThat(before).isEqualTo("Tenant " + tenant.people().slug());
    _setValue(name, "Renamed");
    _click(_get(Button.class, spec -> spec.withId("save-tenant")));
    open(tenant, "admin", "admin/tenant");
    TextField again = _get(TextField.class, spec -> spec.withLabel("Name"));
    assertThat(again.getValue()).isEqualTo("Renamed");
    _setValue(again, before);
    _click(_get(Button.class, spec -> spec.withId("save-tenant")));
  }

  private static List<String> headings() {
    return _find(H1.class).stream().map(H1::getText).toList();
  }
}
