package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tallawah.shared.BusyException;
import io.tallawah.shared.UserId;
import io.tallawah.testing.TallawahTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** While all that can be hashed at once is being hashed, people are told so, and can try again. */
@TallawahTest
class FullHasherTests extends LinkScene {

  @Autowired HashingPlaces places;
  @Autowired OwnAccount account;
  @Autowired Sessions sessions;

  @Test
  void whoeverChoosesAPasswordIsAskedToTryAgain() throws Exception {
    String invitation = invite(invited, "viewer");
    String reset = token(as("admin", () -> resets.linkFor(people.person("viewer"))));
    UserId owner = people.person("owner");
    UUID session = SignedIn.session(sessions, owner);
    SignedInUser self = new SignedInUser(owner, people.email("owner"), "Owner", true, false);
    signOut();

    assertThat(
            whileFull(
                () -> joining.join(invitation, "New Person", PASSWORD),
                () -> {
                  resets.finish(reset, PASSWORD);
                  return true;
                },
                () -> {
                  SignedIn.in(self, session);
                  account.changePassword(PASSWORD);
                  return true;
                }))
        .hasSize(3)
        .allSatisfy(failure ->
            assertThat(failure)
                .isInstanceOf(BusyException.class)
                .hasMessage("Too many passwords are being checked at once."));

    assertThat(joining.join(invitation, "New Person", PASSWORD).email()).isEqualTo(invited);
    resets.finish(reset, PASSWORD);
  }

  /** What each of the acts, done side by side, fails with. */
  private List<Throwable> whileFull(Callable<?>... acts) throws Exception {
    for (int taken = 0; taken < HashingPlaces.ALL; taken++) {
      places.take();
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(acts.length)) {
      List<Future<Throwable>> failures =
          List.of(acts).stream().map(act -> threads.submit(() -> failure(act))).toList();
      for (Future<Throwable> failure : failures) {
        failure.get();
      }
      return failures.stream().map(Future::resultNow).toList();
    } finally {
      for (int taken = 0; taken < HashingPlaces.ALL; taken++) {
        places.leave();
      }
    }
  }

  private static Throwable failure(Callable<?> act) {
    try {
      return catchThrowable(act::call);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
