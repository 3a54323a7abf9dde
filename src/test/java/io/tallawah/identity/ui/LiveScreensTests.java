package io.tallawah.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Device;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.ScreenAuthentication;
import io.tallawah.identity.Sessions;
import io.tallawah.identity.SignedInUser;
import io.tallawah.identity.TestPeople;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TallawahTest;
import jakarta.servlet.FilterChain;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

@TallawahTest
class LiveScreensTests {

  @Autowired Provisioning provisioning;
  @Autowired Sessions sessions;
  @Autowired LiveScreens screens;

  private final MockHttpSession server = new MockHttpSession();
  private UserId user;
  private UUID session;
  private ScreenAuthentication person;

  @BeforeEach
  void someoneInABrowser() {
    TestPeople people = new TestPeople(provisioning);
    user = people.person("viewer");
    session = sessions.open(user, Sessions.Kind.BROWSER, new Device("Browser", "192.0.2.1"));
    person =
        new ScreenAuthentication(
            new SignedInUser(user, people.email("viewer"), "Viewer", false, false), session);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void anEndedSessionIsClosedThoughItsPersonDoesNothing() {
    screens.add(server, person);
    screens.closeEnded();
    assertThat(server.isInvalid()).isFalse();

    sessions.end(session, user, "test");
    screens.closeEnded();

    assertThat(server.isInvalid()).isTrue();
  }

  @Test
  void anEndedSessionLetsNobodyGoOn() throws Exception {
    SecurityContextHolder.getContext().setAuthentication(person);
    sessions.end(session, user, "test");

    pass(request());

    assertThat(server.isInvalid()).isTrue();
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
  }

  @Test
  void signingOutOfTheServerEndsTheSession() throws Exception {
    SecurityContextHolder.getContext().setAuthentication(person);
    pass(request());
    assertThat(server.isInvalid()).isFalse();

    server.invalidate();

    assertThat(sessions.alive(session, user, true)).isFalse();
  }

  @Test
  void whoSignsInAnewInTheSameBrowserIsWatchedAndTheSessionBeforeIsOver() throws Exception {
    SecurityContextHolder.getContext().setAuthentication(person);
    pass(request());
    UUID anew = sessions.open(user, Sessions.Kind.BROWSER, new Device("Browser", "192.0.2.1"));
    SecurityContextHolder.getContext()
        .setAuthentication(new ScreenAuthentication(person.getPrincipal(), anew));

    pass(request());
    pass(request());

    assertThat(sessions.alive(session, user, true)).as("the one before").isFalse();
    assertThat(sessions.alive(anew, user, true)).isTrue();
    screens.closeEnded();
    assertThat(server.isInvalid()).as("the end of the one before").isFalse();
    sessions.end(anew, user, "test");
    screens.closeEnded();
    assertThat(server.isInvalid()).as("the end of the one there is").isTrue();
  }

  private MockHttpServletRequest request() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/campaigns");
    request.setSession(server);
    return request;
  }

  private void pass(MockHttpServletRequest request) throws Exception {
    FilterChain onwards = (in, out) -> {};
    new SessionWatch(sessions, screens).doFilter(request, new MockHttpServletResponse(), onwards);
  }
}
