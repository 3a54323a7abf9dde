package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.TallawahTest;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@TallawahTest
@RecordApplicationEvents
class OperatorsTests {

  @Autowired Provisioning provisioning;
  @Autowired Operators operators;
  @Autowired TenantSettings settings;
  @Autowired Joining joining;
  @Autowired Memberships memberships;
  @Autowired CurrentTenant currentTenant;
  @Autowired ApplicationEvents events;

  private final String slug = "o-" + UUID.randomUUID().toString().substring(0, 13);
  private TestPeople people;
  private UserId operator;

  @BeforeEach
  void anOperator() {
    people = new TestPeople(provisioning);
    operator = people.user("operator");
    provisioning.operator(operator);
    SignedIn.asOperator(operator, "operator@" + people.slug() + ".example");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void anOperatorOnboardsATenantWhoseFirstOwnerIsInvited() {
    IssuedInvitation issued = operators.onboard(tenant(slug), "first@" + slug + ".example");
    String link = String.valueOf(issued.link());
    signOut();
    joining.join(
        link.substring(link.lastIndexOf('/') + 1), "First Owner", "pepper kettle sunday harbour");

    UserId owner = provisioning.findUser("first@" + slug + ".example").orElseThrow();
    Membership membership =
        memberships.waiting(owner).getFirst(); // an owner needs a second factor first
    assertThat(membership.roles()).containsExactly("owner");
    assertThat(membership.allows("owners:manage")).isTrue();
  }

  @Test
  void aTakenSlugIsRefused() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> operators.onboard(tenant(people.slug()), "first@" + slug + ".example"));
  }

  @Test
  void aSuspendedTenantIsNobodysUntilItIsReinstated() {
    UserId viewer = people.person("viewer");
    operators.suspend(people.tenant());
    memberships.forget(viewer);
    assertThat(memberships.of(viewer)).isEmpty();
    operators.reinstate(people.tenant());
    memberships.forget(viewer);
    assertThat(memberships.of(viewer)).hasSize(1);
    assertThat(events.stream(AuditEvent.class))
        .extracting(AuditEvent::action)
        .contains("tenant.suspended", "tenant.reinstated");
  }

  @Test
  void nobodyElseOperates() {
    SignedIn.as(people.person("owner"), people.email("owner"));
    currentTenant.runAs(
        people.tenant(),
        () ->
            assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> operators.suspend(people.tenant())));
  }

  @Test
  void whoIsNoOperatorAnyMoreSeesNoTenantWhateverTheSessionSays() {
    UserId nobody = people.user("nobody");
    SignedIn.asOperator(nobody, "nobody@" + people.slug() + ".example");
    assertThat(operators.tenants()).isEmpty();
    TenantId tenant = people.tenant();
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> operators.suspend(tenant));
  }

  @Test
  void anOperatorWhoBelongsToATenantHasItsRolesRightsAlone() {
    provisioning.member(people.tenant(), operator, "viewer");
    memberships.forget(operator);
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(operators::tenants);
  }

  @Test
  void settingsAreToldWithWhatChangedAlone() {
    SignedIn.as(people.person("admin"), people.email("admin"));
    currentTenant.runAs(
        people.tenant(),
        () -> {
          TenantSettings.Values now = settings.current();
          settings.change(
              new TenantSettings.Values(
                  now.name(),
                  ZoneId.of("UTC"),
                  Currency.getInstance("EUR"),
                  now.weekStart(),
                  now.secondFactorRequired()));
        });
    assertThat(events.stream(AuditEvent.class).filter(e -> e.action().equals("tenant.changed")))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.before().keySet())
              .containsExactlyInAnyOrder("time_zone", "reporting_currency");
          assertThat(event.after().get("reporting_currency")).isEqualTo("EUR");
        });
  }

  private static Provisioning.NewTenant tenant(String slug) {
    return new Provisioning.NewTenant(
        slug,
        "Onboarded",
        ZoneId.of("America/Jamaica"),
        Currency.getInstance("JMD"),
        DayOfWeek.SUNDAY,
        false);
  }
}
