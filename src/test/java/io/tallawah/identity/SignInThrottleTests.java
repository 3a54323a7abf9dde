package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.TallawahTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TallawahTest
class SignInThrottleTests {

  private static final String HERE = "192.0.2.";

  @Autowired JdbcClient jdbc;

  private Instant now = Instant.parse("2026-11-24T10:00:00Z");
  private SignInThrottle throttle;
  private String owner;
  private String here;

  @BeforeEach
  void anInstance() {
    throttle = instance();
    String unique = UUID.randomUUID().toString();
    owner = "owner@" + unique + ".example";
    here = HERE + unique;
  }

  @Test
  void aFewFailuresCostNothing() {
    fail(SignInThrottle.ACCOUNT_AT_ADDRESS - 1, owner, here);
    assertThat(throttle.begin(owner, here)).isZero();
  }

  @Test
  void manyFailuresMakeThatAddressWaitAndNotThePersonElsewhere() {
    fail(SignInThrottle.ACCOUNT_AT_ADDRESS, owner, here);
    assertThat(throttle.begin(owner, here)).isEqualTo(SignInThrottle.WINDOW.toSeconds() + 1);
    assertThat(throttle.begin(owner, here + "b")).isZero();
    assertThat(throttle.begin("admin" + owner, here)).isZero();
  }

  @Test
  void instancesCountTogether() {
    fail(SignInThrottle.ACCOUNT_AT_ADDRESS, owner, here);
    assertThat(instance().begin(owner, here)).isPositive();
  }

  @Test
  void anAddressThatTriesManyAccountsWaitsForAll() {
    for (int i = 0; i < SignInThrottle.ADDRESS; i++) {
      throttle.begin("person" + i + owner, here);
    }
    assertThat(throttle.begin("new" + owner, here)).isPositive();
  }

  @Test
  void guessesFromEverywhereKeepOutAllAddressesButThePersonsOwn() {
    throttle.succeeded(owner, "home" + here);
    for (int i = 0; i < SignInThrottle.ACCOUNT; i++) {
      throttle.begin(owner, here + i);
    }
    assertThat(throttle.begin(owner, "new" + here)).isPositive();
    assertThat(throttle.begin(owner, "home" + here)).isZero();
  }

  @Test
  void theWaitEndsByItself() {
    fail(SignInThrottle.ACCOUNT_AT_ADDRESS, owner, here);
    now = now.plus(SignInThrottle.WINDOW).plus(Duration.ofSeconds(1));
    assertThat(throttle.begin(owner, here)).isZero();
  }

  @Test
  void signingInForgetsTheFailuresOfThatAccount() {
    fail(SignInThrottle.ACCOUNT_AT_ADDRESS - 1, owner, here);
    throttle.succeeded(owner, here);
    fail(SignInThrottle.ACCOUNT_AT_ADDRESS - 1, owner, here);
    assertThat(throttle.begin(owner, here)).isZero();
  }

  @Test
  void aRefusalIsToldOnceInAWindow() {
    assertThat(throttle.firstRefusal(owner, here)).isTrue();
    assertThat(throttle.firstRefusal(owner, here)).isFalse();
    now = now.plus(SignInThrottle.WINDOW);
    assertThat(throttle.firstRefusal(owner, here)).isTrue();
  }

  @Test
  void guessesSideBySideAreNoMoreThanOneAfterTheOther() throws Exception {
    List<Callable<Long>> guesses = Collections.nCopies(60, () -> throttle.begin(owner, here));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(guesses))
          .extracting(Future::resultNow)
          .filteredOn(wait -> wait == 0)
          .hasSize(SignInThrottle.ACCOUNT_AT_ADDRESS);
    }
  }

  /** Each locks three counters: in another order for another they would wait in a circle. */
  @Test
  void rightAttemptsOfManyPeopleSideBySideLeaveNothingBehind() throws Exception {
    List<Callable<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String account = "person" + i % 6 + owner;
      boolean right = i % 3 > 0;
      attempts.add(() -> {
        boolean taken = throttle.begin(account, here) == 0;
        if (taken && right) {
          throttle.succeeded(account, here);
        } else if (taken) {
          throttle.takeBack(account, here);
        }
        return taken;
      });
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(attempts))
          .extracting(Future::state)
          .containsOnly(Future.State.SUCCESS);
    }
    for (int i = 0; i < SignInThrottle.ADDRESS; i++) {
      assertThat(throttle.begin("other" + i + owner, here)).isZero();
    }
  }

  @Test
  void anAttemptThatWasNoWrongGuessIsTakenBack() {
    fail(SignInThrottle.ACCOUNT_AT_ADDRESS - 1, owner, here);
    throttle.begin(owner, here);
    throttle.takeBack(owner, here);
    assertThat(throttle.begin(owner, here)).isZero();
  }

  @Test
  void refusedAttemptsDoNotAddUpAgainstThePersonElsewhere() {
    fail(SignInThrottle.ACCOUNT + SignInThrottle.ACCOUNT_AT_ADDRESS, owner, here);
    assertThat(throttle.begin(owner, "new" + here)).isZero();
  }

  @Test
  void addressesOfOneIpv6NetworkAreOnePlace() {
    String network = "2001:db8:%x:1".formatted(ThreadLocalRandom.current().nextInt(0xffff));
    for (int i = 0; i < SignInThrottle.ACCOUNT_AT_ADDRESS; i++) {
      throttle.begin(owner, network + "::" + i);
    }
    assertThat(throttle.begin(owner, network + ":2:3:4:5")).isPositive();
    assertThat(throttle.begin(owner, network + "2::1")).isZero();
  }

  private SignInThrottle instance() {
    InstantSource time = () -> now;
    return new SignInThrottle(jdbc, time.withZone(ZoneOffset.UTC));
  }

  private void fail(int times, String account, String address) {
    for (int i = 0; i < times; i++) {
      throttle.begin(account, address);
    }
  }
}
