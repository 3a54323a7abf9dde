package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TenantLog;
import io.tallawah.testing.TestDatabase;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  @Autowired RegionSets regionSets;
  @Autowired Joining joining;
  @Autowired Memberships memberships;
  @Autowired CurrentTenant currentTenant;
  @Autowired ApplicationEvents events;
  @Autowired ConfigurableApplicationContext context;

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
    IssuedInvitation issued = onboard(slug).invitation();
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
  void theFirstOwnersLinkIsMadeAgainWhileNobodyHasAccepted() {
    Operators.Onboarded made = onboard(slug);
    String first = token(made.invitation());
    String second = token(operators.resendFirstOwner(made.tenant()));
    assertThat(joining.offer(first)).isEmpty();
    assertThat(events.stream(AuditEvent.class).map(AuditEvent::action))
        .contains("invitation.resent");

    joining.join(second, "First Owner", "pepper kettle sunday harbour");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> operators.resendFirstOwner(made.tenant()));
  }

  @Test
  void aTenantWhoseFirstOwnerCannotBeInvitedIsNotMade() {
    Stumble stumble = new Stumble();
    context.addApplicationListener(stumble);
    try {
      assertThatThrownBy(() -> onboard(slug)).hasMessageContaining("can't be written");
    } finally {
      context.removeApplicationListener(stumble);
    }
    assertThat(provisioning.findTenant(slug)).isEmpty();
    assertThat(onboard(slug).invitation().link()).as("its slug is free").isNotNull();
  }

  /** Fails an act whose invitation was told. */
  static class Stumble implements ApplicationListener<PayloadApplicationEvent<AuditEvent>> {
    @Override
    public void onApplicationEvent(PayloadApplicationEvent<AuditEvent> event) {
      if (event.getPayload().action().equals("invitation.sent")) {
        throw new IllegalStateException("the invitation can't be written");
      }
    }
  }

  @Test
  void aTakenSlugIsRefused() {
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> onboard(people.slug()));
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
    assertThat(TenantLog.actions(people.tenant()))
        .as("its members see it in their own log")
        .containsSequence("tenant.suspended", "tenant.reinstated");
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
    TenantId tenant = people.tenant();
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(operators::tenants);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> operators.suspend(tenant));
    JdbcClient app = JdbcClient.create(TestDatabase.shared().app());
    assertThat(
            app.sql(
                    """
                    select (select count(*) from app.operators_tenants(:nobody))
                      + (select count(*) from app.operators_tenant_page(:nobody, '', null, 0, 10))
                      + app.operators_tenant_count(:nobody, '')\
                    """)
                .param("nobody", nobody.value())
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            app.sql("select app.set_tenant_status(?, ?, 'suspended')")
                .params(nobody.value(), tenant.value())
                .query(Boolean.class)
                .single())
        .isFalse();
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
                  now.regionSet(),
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

  @Test
  void aTenantHasTheRegionSetItWasMadeWithUntilItChoosesItsOwn() {
    TenantId made = onboard(slug).tenant();
    UUID own = UUID.randomUUID();
    JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
    superuser
        .sql("insert into app.region_set (tenant_id, id, name) values (?, ?, 'Territories')")
        .params(made.value(), own)
        .update();
    UserId admin = people.user("settler");
    provisioning.member(made, admin, "admin");
    SignedIn.as(admin, "settler@" + people.slug() + ".example");

    currentTenant.runAs(
        made,
        () -> {
          TenantSettings.Values now = settings.current();
          assertThat(now.regionSet()).isEqualTo(RegionSets.USUAL);
          assertThat(regionSets.all())
              .extracting(RegionSets.RegionSet::id)
              .containsExactly(RegionSets.USUAL, own.toString());
          settings.change(withRegions(now, own.toString()));
          assertThat(settings.current().regionSet()).isEqualTo(own.toString());
          assertThatExceptionOfType(ProblemException.class)
              .isThrownBy(() -> settings.change(withRegions(now, UUID.randomUUID().toString())));
          settings.change(now);
          assertThat(settings.current().regionSet()).isEqualTo(RegionSets.USUAL);
          settings.change(withRegions(now, own.toString()));
        });
    superuser.sql("delete from app.region_set where id = ?").param(own).update();
    currentTenant.runAs(
        made,
        () ->
            assertThat(settings.current().regionSet())
                .as("a set that is gone leaves the product's")
                .isEqualTo(RegionSets.USUAL));
  }

  private static String token(IssuedInvitation issued) {
    String link = String.valueOf(issued.link());
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private static TenantSettings.Values withRegions(TenantSettings.Values now, String regions) {
    return new TenantSettings.Values(
        now.name(),
        now.timeZone(),
        now.reportingCurrency(),
        now.weekStart(),
        regions,
        now.secondFactorRequired());
  }

  private Operators.Onboarded onboard(String wanted) {
    return operators.onboard(tenant(wanted), RegionSets.USUAL, "first@" + slug + ".example");
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
