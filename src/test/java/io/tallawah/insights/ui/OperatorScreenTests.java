package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.NotFoundException;
import io.tallawah.identity.Operators;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.Sessions;
import io.tallawah.identity.SignedIn;
import io.tallawah.identity.Support;
import io.tallawah.identity.TestPeople;
import io.tallawah.operator.internal.ExportLoop;
import io.tallawah.shared.UserId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The operator's screens, and the banner of a visit. */
class OperatorScreenTests extends ScreenTest {

  @Autowired Operators operators;
  @Autowired Support support;
  @Autowired Sessions sessions;
  @Autowired ExportLoop exports;

  private TestPeople people;
  private UserId operator;
  private UUID session;

  @BeforeEach
  void anOperator() {
    people = new TestPeople(provisioning);
    people.person("owner");
    operator = people.user("operator");
    provisioning.operator(operator);
    session = SignedIn.session(sessions, operator);
    signIn();
  }

  @Test
  void theListLeadsToATenantsOwnScreen() {
    enter("operator/tenants");
    assertThat(headings()).containsExactly("Tenants");
    assertThat(_find(SideNavItem.class))
        .extracting(SideNavItem::getLabel)
        .containsExactly("Tenants", "Audit log");

    enter("operator/tenants?q=" + people.slug());
    assertThat(tenants()).singleElement().asString().contains("Tenant " + people.slug());

    enter("operator/tenants/" + people.tenant());
    assertThat(headings()).containsExactly("Tenant " + people.slug());
    assertThat(panels())
        .containsExactly("Access", "Support", "Export of all data", "Deletion for good");
  }

  @Test
  void tenantsAreSearchedByPartOfTheirNameOrSlugInAnyCase() {
    for (String part : List.of("TENANT " + people.slug(), people.slug().substring(2))) {
      enter("operator/tenants");
      TextField search = _get(TextField.class, spec -> spec.withClasses("search"));
      _setValue(search, part);
      _fireValueChange(search);
      settle();
      assertThat(address()).startsWith("operator/tenants?q=");
      assertThat(tenants()).as(part).hasSize(1);
    }
    enter("operator/tenants?q=no-such-tenant");
    assertThat(_find(Grid.class)).isEmpty();
    _click(_get(Button.class, spec -> spec.withText("Clear the search")));
    settle();
    assertThat(address()).isEqualTo("operator/tenants");
    assertThat(tenants()).isNotEmpty();
  }

  @Test
  void tenantsAreReadInPartsInTheOrderOfTheirNames() {
    String word = "p" + UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < 70; i++) {
      String number = "%02d".formatted(i);
      provisioning.tenant(
          new Provisioning.NewTenant(
              word + "-" + number,
              "Part " + number,
              ZoneId.of("UTC"),
              Currency.getInstance("USD"),
              DayOfWeek.MONDAY,
              false));
    }
    enter("operator/tenants?q=" + word);
    Grid<?> grid = _get(Grid.class);
    assertThat(GridKt._size(grid)).isEqualTo(70);
    assertThat(GridKt._get(grid, 0).toString()).contains("Part 00");
    assertThat(GridKt._get(grid, 69).toString()).contains("Part 69");
    assertThat(operators.page(word, 60, 50)).hasSize(10);
  }

  @Test
  void whoIsNoOperatorFindsNoneOfThem() {
    for (String address :
        List.of(
            "operator/tenants",
            "operator/tenants/" + people.tenant(),
            "operator/audit",
            "operator/account")) {
      SignedIn.as(people.person("owner"), people.email("owner"));
      assertThatThrownBy(() -> enter(address))
          .as(address)
          .rootCause()
          .isInstanceOf(NotFoundException.class);
      closeTab();
    }
  }

  @Test
  void anOperatorsFirstScreenIsTheListOfTenants() {
    enter("");
    assertThat(address()).isEqualTo("operator/tenants");
  }

  @Test
  void everyScreenOfAVisitSaysSoAndTheOperatorsOwnAreGone() {
    support.begin(
        people.tenant(),
        new Support.Wanted("viewer", false, "They asked for help", Duration.ofHours(1)));
    enter("campaigns?tenant=" + people.slug());

    assertThat(_get(Div.class, spec -> spec.withClasses("support-banner")).getChildren())
        .isNotEmpty();
    assertThat(_get(Button.class, spec -> spec.withId("end-support")).getAriaLabel())
        .contains("End the support of Tenant " + people.slug());
    assertThat(_find(SideNavItem.class))
        .extracting(SideNavItem::getLabel)
        .doesNotContain("Tenants", "People");
    assertThatThrownBy(() -> enter("operator/tenants"))
        .rootCause()
        .isInstanceOf(NotFoundException.class);

    signIn();
    enter("campaigns?tenant=" + people.slug());
    _click(_get(Button.class, spec -> spec.withId("end-support")));
    assertThat(support.current()).isEmpty();
  }

  @Test
  void aVisitIsBegunInADialog() {
    enter("operator/tenants/" + people.tenant());
    _click(_get(Button.class, spec -> spec.withId("support")));
    _click(_get(Button.class, spec -> spec.withId("begin-support")));
    assertThat(support.current()).as("without a reason").isEmpty();
    _setValue(_get(TextArea.class, spec -> spec.withLabel("Reason")), "They asked for help");
    _click(_get(Button.class, spec -> spec.withId("begin-support")));
    assertThat(support.current())
        .hasValueSatisfying(visit -> assertThat(visit.role()).isEqualTo("viewer"));
  }

  @Test
  void aSuspendedTenantIsScheduledForDeletion() {
    operators.suspend(people.tenant());
    enter("operator/tenants/" + people.tenant());
    _click(_get(Button.class, spec -> spec.withId("schedule-deletion")));
    _setValue(
        _get(TextField.class, spec -> spec.withLabel("Type its slug: " + people.slug())),
        people.slug());
    _setValue(_get(TextArea.class, spec -> spec.withLabel("Reason")), "They left us");
    _click(_get(Button.class, spec -> spec.withId("schedule")));

    assertThat(_find(Button.class, spec -> spec.withId("cancel-deletion"))).hasSize(1);
    _click(_get(Button.class, spec -> spec.withId("cancel-deletion")));
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    assertThat(_find(Button.class, spec -> spec.withId("schedule-deletion"))).hasSize(1);
  }

  @Test
  void anOwnerMakesAnExportAndFindsItAgain() {
    SignedIn.as(people.person("owner"), people.email("owner"));
    enter("admin/export");
    _click(_get(Button.class, spec -> spec.withId("ask-export")));
    assertThat(_get(Button.class, spec -> spec.withId("ask-export")).isEnabled()).isFalse();
    exports.turn();

    SignedIn.as(people.person("owner"), people.email("owner"));
    enter("admin/export");
    assertThat(_find(Anchor.class, spec -> spec.withText("Download"))).hasSize(1);
  }

  @Test
  void thePlatformsLogIsOnScreen() {
    operators.suspend(people.tenant());
    enter("operator/audit?subject=" + people.tenant());
    assertThat(headings()).containsExactly("Platform audit log");
    assertThat(_find(Grid.class)).isNotEmpty();
  }

  private static List<?> tenants() {
    return GridKt._findAll(_get(Grid.class));
  }

  private void signIn() {
    SignedIn.asOperator(operator, "operator@" + people.slug() + ".example", session);
  }

  private static List<String> headings() {
    return _find(H1.class).stream().map(H1::getText).toList();
  }

  private static List<String> panels() {
    return _find(H2.class).stream().map(H2::getText).toList();
  }
}
