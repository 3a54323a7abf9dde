package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.identity.SignOnDoor.Outcome;
import io.tallawah.shared.ProblemException;
import io.tallawah.testing.TallawahTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a session that a tenant's own sign-on service began reaches, and when it ends. */
@TallawahTest
class SignOnSessionTests extends SignOnScene {

  @Test
  void aSignInReachesItsTenantAlone() {
    provisioning.member(away.tenant(), home.person("viewer"), "viewer");
    link("s1", "viewer");

    signIn(door.enter(on, who("s1", home.email("viewer"))));

    assertThat(currentUser.memberships())
        .extracting(Membership::tenant)
        .containsExactly(home.tenant());
    assertThatThrownBy(() -> account.changePassword("another long enough password"))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void sessionsEndWithTheMembershipTheServiceAndWhatTiesThePersonToIt() {
    link("s1", "viewer");
    UUID first = signIn(door.enter(on, who("s1", home.email("viewer"))));
    assertThat(alive(first)).isTrue();
    in(home, () -> members.deactivate(home.person("viewer")));
    assertThat(alive(first)).isFalse();
    in(home, () -> members.reactivate(home.person("viewer")));
    assertThat(alive(first)).as("what was before stays dead").isFalse();
    UUID second = signIn(door.enter(on, who("s1", home.email("viewer"))));
    assertThat(alive(second)).isTrue();

    in(home, () -> services.change(on.service(), settings(null, false)));
    assertThat(alive(second)).isFalse();
    assertThat(door.enter(on, who("s1", home.email("viewer")))).isInstanceOf(Outcome.Refused.class);
    in(home, () -> services.change(on.service(), settings(null, true)));
    assertThat(alive(second)).isTrue();

    in(home, () -> links.unlink(home.person("viewer")));
    assertThat(alive(second)).isFalse();
  }

  @Test
  void anAdminSeesAndEndsASessionAtOnce() {
    link("s1", "viewer");
    UUID session = signIn(door.enter(on, who("s1", home.email("viewer"))));
    SecurityContextHolder.clearContext();

    assertThat(in(home, () -> sessionList.ofMember(home.person("viewer"))))
        .extracting(OpenSession::id)
        .contains(session);
    assertThat(in(home, () -> sessionList.endOfMember(home.person("viewer"), session))).isTrue();
    assertThat(alive(session)).isFalse();
  }

  @Test
  void theTenantIsToldWhyAndInWhoseName() {
    door.enter(on, who("s1", away.email("viewer")));
    link("s2", "viewer");
    door.enter(on, who("s2", home.email("viewer")));

    assertThat(
            owner
                .sql(
                    """
                    select action || coalesce(' ' || (after ->> 'why'), '') from app.audit_log
                    where tenant_id = ? and action like 'sign\\_in.%' order by at, action\
                    """)
                .param(home.tenant().value())
                .query(String.class)
                .list())
        .contains("sign_in.refused no account it may have", "sign_in.accepted");
  }
}
