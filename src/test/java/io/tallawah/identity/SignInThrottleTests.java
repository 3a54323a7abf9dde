package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.TallawahTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
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
    assertThat(throttle.secondsToWait(owner, here)).isZero();
  }

  @Test
  void manyFailuresMakeThatAddressWaitAndNotThePersonElsewhere() {
    fail(SignInThrottle.ACCOUNT_AT_ADDRESS, owner, here);
    assertThat(throttle.secondsToWait(owner, here))
        .isEqualTo(SignInThrottle.WINDOW.toSeconds() + 1);
    assertThat(throttle.secondsToWait(owner, here + "b")).isZero();
    assertThat(throttle.secondsToWait("admin" + owner, here)).isZero();
  }

  @Test
  void instancesCountTogether() {
    fail(SignInThrottle.ACCOUNT_AT_ADDRESS, owner, here);
    assertThat(instance().secondsToWait(owner, here)).isPositive();
  }

  @Test
  void anAddressThatTriesManyAccountsWaitsForAll() {
    for (int i = 0; i < SignInThrottle.ADDRESS; i++) {
      throttle.failed("person" + i + owner, here);
    }
    assertThat(throttle.secondsToWait("new" + owner, here)).isPositive();
  }

  @Test
  void guessesFromEverywhereKeepOutAllAddressesButThePersonsOwn() {
    throttle.succeeded(owner, "home" + here);
    for (int i = 0; i < SignInThrottle.ACCOUNT; i++) {
      throttle.failed(owner, here + i);
    }
    assertThat(throttle.secondsToWait(owner, "new" + here)).isPositive();
    assertThat(throttle.secondsToWait(owner, "home" + here)).isZero();
  }

  @Test
  void theWaitEndsByItself() {
    fail(SignInThrottle.ACCOUNT_AT_ADDRESS, owner, here);
    now = now.plus(SignInThrottle.WINDOW).plus(Duration.ofSeconds(1));
    assertThat(throttle.secondsToWait(owner, here)).isZero();
  }

  @Test
  void signingInForgetsTheFailuresOfThatAccount() {
    fail(SignInThrottle.ACCOUNT_AT_ADDRESS - 1, owner, here);
    throttle.succeeded(owner, here);
    fail(SignInThrottle.ACCOUNT_AT_ADDRESS - 1, owner, here);
    assertThat(throttle.secondsToWait(owner, here)).isZero();
  }

  @Test
  void aRefusalIsToldOnceInAWindow() {
    assertThat(throttle.firstRefusal(owner, here)).isTrue();
    assertThat(throttle.firstRefusal(owner, here)).isFalse();
    now = now.plus(SignInThrottle.WINDOW);
    assertThat(throttle.firstRefusal(owner, here)).isTrue();
  }

  private SignInThrottle instance() {
    InstantSource time = () -> now;
    return new SignInThrottle(jdbc, time.withZone(ZoneOffset.UTC));
  }

  private void fail(int times, String account, String address) {
    for (int i = 0; i < times; i++) {
      throttle.failed(account, address);
    }
  }
}
