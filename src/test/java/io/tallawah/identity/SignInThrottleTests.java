package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

  private Instant now = Instant.parse("2026-11-24T10:00:00Z");
  private final SignInThrottle throttle = new SignInThrottle(() -> now);

  @Test
  void aFewFailuresCostNothing() {
    fail(SignInThrottle.ACCOUNT_FAILURES - 1, "owner@x.example", "192.0.2.1");
    assertThat(throttle.secondsToWait("owner@x.example", "192.0.2.1")).isZero();
  }

  @Test
  void manyFailuresMakeThatAddressWaitAndNotThePersonElsewhere() {
    fail(SignInThrottle.ACCOUNT_FAILURES, "owner@x.example", "192.0.2.1");
    assertThat(throttle.secondsToWait("owner@x.example", "192.0.2.1"))
        .isEqualTo(SignInThrottle.WINDOW.toSeconds() + 1);
    assertThat(throttle.secondsToWait("owner@x.example", "192.0.2.2")).isZero();
    assertThat(throttle.secondsToWait("admin@x.example", "192.0.2.1")).isZero();
  }

  @Test
  void anAddressThatTriesManyAccountsWaitsForAll() {
    for (int i = 0; i < SignInThrottle.ADDRESS_FAILURES; i++) {
      throttle.failed("person" + i + "@x.example", "192.0.2.1");
    }
    assertThat(throttle.secondsToWait("new@x.example", "192.0.2.1")).isPositive();
  }

  @Test
  void theWaitEndsByItself() {
    fail(SignInThrottle.ACCOUNT_FAILURES, "owner@x.example", "192.0.2.1");
    now = now.plus(SignInThrottle.WINDOW).plus(Duration.ofSeconds(1));
    assertThat(throttle.secondsToWait("owner@x.example", "192.0.2.1")).isZero();
  }

  @Test
  void signingInForgetsTheFailuresOfThatAccount() {
    fail(SignInThrottle.ACCOUNT_FAILURES - 1, "owner@x.example", "192.0.2.1");
    throttle.succeeded("owner@x.example", "192.0.2.1");
    fail(SignInThrottle.ACCOUNT_FAILURES - 1, "owner@x.example", "192.0.2.1");
    assertThat(throttle.secondsToWait("owner@x.example", "192.0.2.1")).isZero();
  }

  private void fail(int times, String account, String address) {
    for (int i = 0; i < times; i++) {
      throttle.failed(account, address);
    }
  }
}
