package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import io.tallawah.identity.Invitations;
import io.tallawah.identity.PasswordResets;
import io.tallawah.identity.SignedIn;
import io.tallawah.identity.TestPeople;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.shared.UserId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Screen by role by tenant: one row for each route that is registered; a route without a row fails.
 * A cell of another tenant uses an address that opens for that tenant's own people in the same run.
 */
class ViewMatrixTests extends ScreenTest {

  private static final List<String> ROLES = List.of("owner", "admin", "analyst", "viewer");
  private static final Set<String> ALL = Set.copyOf(ROLES);
  private static final Set<String> MANAGERS = Set.of("owner", "admin");

  /** Screens of a tenant, and who finds them. */
  private static final Map<String, Set<String>> OF_A_TENANT =
      Map.ofEntries(
          Map.entry("", ALL),
          Map.entry("campaigns", ALL),
          Map.entry("map", ALL),
          Map.entry("creatives", ALL),
          Map.entry("data", ALL),
          Map.entry("exports", ALL),
          Map.entry("account", ALL),
          Map.entry("admin/users", MANAGERS),
          Map.entry("admin/roles", MANAGERS),
          Map.entry("admin/tenant", MANAGERS),
          Map.entry("admin/conversions", MANAGERS),
          Map.entry("admin/regions", MANAGERS),
          Map.entry("admin/credentials", MANAGERS),
          Map.entry("admin/audit", MANAGERS),
          Map.entry("admin/export", Set.of("owner")),
          Map.entry("admin/sign-on", Set.of("owner")));

  private static final String OPERATED = "operator/tenants/:tenant";

  /** Of operators, who belong to no tenant. */
  private static final Set<String> OF_OPERATORS =
      Set.of("operator/tenants", OPERATED, "operator/audit", "operator/account");

  /** About oneself, for whoever is signed in; they show nothing of a tenant. */
  private static final Set<String> OF_ONESELF =
      Set.of("no-tenant", "second-factor", "session-ended");

  /** Before signing in. */
  private static final Set<String> OPEN =
      Set.of("login", "login/code", "login/company", "login/account", "reset");

  /** What a link gives is asked of the link. */
  private static final Set<String> BY_LINK =
      Set.of("invitation/:token", "reset/:token", "join/:token");

  @Autowired Invitations invitations;
  @Autowired PasswordResets resets;
  @LocalServerPort int port;

  private InsightsFixture home;
  private InsightsFixture away;

  @BeforeEach
  void twoTenants() {
    home = withoutConnections();
    away = new InsightsFixture(provisioning, currentTenant, List.of());
  }

  @Test
  void everyRouteHasARow() {
    open(home, "viewer", "campaigns");
    Set<String> routes =
        RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
            .map(RouteData::getTemplate)
            .collect(Collectors.toSet());
    assertThat(routes)
        .isNotEmpty()
        .allSatisfy(route ->
            assertThat(List.of(OF_A_TENANT.keySet(), OF_OPERATORS, OF_ONESELF, OPEN, BY_LINK))
                .as("rows of /%s", route)
                .filteredOn(rows -> rows.contains(route))
                .hasSize(1));
  }

  @Test
  void aRoleFindsWhatItsRowSaysAndNothingElse() {
    OF_A_TENANT.forEach((route, roles) ->
        ROLES.forEach(role -> {
          if (roles.contains(role)) {
            open(home, role, route);
            assertThat(tenantShown()).as("/%s as %s", route, role).isEqualTo(name(home));
            closeTab();
          } else {
            notFound(home, role, route);
          }
        }));
    OF_OPERATORS.forEach(route -> ROLES.forEach(role -> notFound(home, role, real(route))));
  }

  @Test
  void anOperatorFindsTheirOwnScreensAndNoneOfATenant() {
    TestPeople platform = new TestPeople(provisioning);
    UserId operator = platform.user("operator");
    provisioning.operator(operator);
    OF_OPERATORS.forEach(route -> {
      openAsOperator(operator, real(route));
      assertThat(address()).isEqualTo(real(route));
      assertThat(headings()).as("/%s as operator", route).hasSize(1);
      closeTab();
    });
    openAsOperator(operator, real(OPERATED));
    assertThat(headings()).as("the tenant of the address").containsExactly(name(away));
    closeTab();
    OF_A_TENANT
        .keySet()
        .forEach(route -> {
          openAsOperator(operator, route);
          assertThat(address()).as("/%s as operator", route).isEqualTo("operator/tenants");
          closeTab();
          assertThatThrownBy(
                  () -> openAsOperator(operator, route + "?tenant=" + away.people().slug()))
              .as("/%s of a tenant as operator", route)
              .rootCause()
              .isInstanceOf(NotFoundException.class);
          closeTab();
        });
  }

  /** Within an open tab, and by the address, where the chain of filters answers before a screen. */
  @Test
  void aVisitorIsLedToTheSignInAndNowhereElse() throws Exception {
    String tenant = "?tenant=" + away.people().slug();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String route : closed()) {
        enter(real(route) + tenant);
        assertThat(address()).as("/%s as a visitor", route).isEqualTo("login" + tenant);
        assertThat(text()).doesNotContain(name(away));
        closeTab();
        HttpResponse<String> answer = get(client, real(route) + tenant);
        assertThat(answer.statusCode()).as("/%s by its address", route).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        assertThat(answer.body()).isEmpty();
      }
    }
  }

  @Test
  void anotherTenantsScreenIsNotFoundThoughItOpensForItsOwn() {
    OF_A_TENANT.forEach((route, roles) -> {
      String foreign = route + "?tenant=" + away.people().slug();
      open(away, "owner", foreign);
      assertThat(tenantShown()).as("/%s of its own", foreign).isEqualTo(name(away));
      closeTab();
      ROLES.forEach(role -> notFound(home, role, foreign));
    });
  }

  @Test
  void whatIsAboutOneselfOrBeforeSignInShowsNothingOfATenant() {
    Stream.concat(OF_ONESELF.stream(), OPEN.stream())
        .forEach(route ->
            ROLES.forEach(role -> {
              open(home, role, route);
              String own = text();
              closeTab();
              assertThat(own).as("/%s as %s", route, role).doesNotContain(name(away));
            }));
  }

  @Test
  void anInvitationIsShownToTheAccountItIsForAlone() {
    String email = away.people().email("viewer");
    String token = token(invite(email));
    for (String role : ROLES) {
      open(home, role, "join/" + token);
      assertThat(headings()).as("join as %s", role).doesNotContain("Join " + name(home));
      closeTab();
    }
    open(away, "viewer", "join/" + token);
    assertThat(headings()).containsExactly("Join " + name(home));
    closeTab();
    open(away, "viewer", "invitation/" + token);
    assertThat(headings()).containsExactly("Join " + name(home));
    closeTab();
    open(away, "viewer", "invitation/" + UUID.randomUUID());
    assertThat(headings()).containsExactly("This invitation is not valid any more");
  }

  @Test
  void aResetLinkOpensOnlyAsItWasMade() {
    SignedIn.as(home.people().person("admin"), home.people().email("admin"));
    String token = token(home.call(() -> resets.linkFor(home.people().person("viewer"))));
    open(away, "viewer", "reset/" + token);
    assertThat(headings()).containsExactly("Choose another password");
    closeTab();
    open(away, "viewer", "reset/" + token.substring(1) + "x");
    assertThat(headings()).containsExactly("This link is not valid any more");
  }

  private static Set<String> closed() {
    return Stream.of(OF_A_TENANT.keySet(), OF_OPERATORS, OF_ONESELF)
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The address of a route, about a tenant that is there. */
  private String real(String route) {
    return route.replace(":tenant", away.people().tenant().toString());
  }

  private HttpResponse<String> get(HttpClient client, String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + address)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void openAsOperator(UserId operator, String address) {
    SignedIn.asOperator(operator, "operator@platform.example");
    enter(address);
  }

  private String invite(String email) {
    home.signIn("admin");
    return String.valueOf(home.call(() -> invitations.invite(email, "viewer")).link());
  }

  private static String token(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private void notFound(InsightsFixture tenant, String role, String route) {
    assertThatThrownBy(() -> open(tenant, role, route))
        .as("/%s as %s", route, role)
        .rootCause()
        .isInstanceOf(NotFoundException.class);
    closeTab();
  }

  private static String name(InsightsFixture tenant) {
    return "Tenant " + tenant.people().slug();
  }

  private static String tenantShown() {
    return _get(Span.class, spec -> spec.withClasses("tenant-name")).getText();
  }

  private static String text() {
    return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
        .map(HasElement::getElement)
        .map(element -> element.getTextRecursively())
        .collect(Collectors.joining(" "));
  }

  private static List<String> headings() {
    MockVaadin.clientRoundtrip(true);
    return _find(H1.class).stream().map(H1::getText).toList();
  }
}
