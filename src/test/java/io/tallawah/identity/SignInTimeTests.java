package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.TallawahTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody can tell by the time an answer takes whether somebody has an account. */
@TallawahTest
@Tag("peers")
class SignInTimeTests {

  private static final List<String> ROLES = List.of("owner", "admin", "analyst", "viewer");
  private static final int TENANTS = 10;
  private static final int WARM_UP = 20;
  private static final int MEASURED = 120;

  @Autowired Provisioning provisioning;
  @Autowired SignIn signIn;

  @Test
  void knownAndUnknownPeopleTakeTheSameTimeWithinATenth() {
    TestPeople people = new TestPeople(provisioning);
    sameTime(people, ROLES.stream().map(people::email).toList());
  }

  @Test
  void soDoPeopleOfManyTenants() {
    TestPeople people = new TestPeople(provisioning);
    for (int tenant = 1; tenant < TENANTS; tenant++) {
      TestPeople other = new TestPeople(provisioning);
      ROLES.forEach(role -> provisioning.member(other.tenant(), people.person(role), "viewer"));
    }
    sameTime(people, ROLES.stream().map(people::email).toList());
  }

  private void sameTime(TestPeople people, List<String> emails) {
    List<Long> known = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    for (int i = 0; i < WARM_UP + MEASURED; i++) {
      String address = people.slug() + i;
      int one = i % emails.size();
      long first = nanos(emails.get(one), address);
      long second = nanos("nobody" + one + "@" + people.slug() + ".example", address);
      if (i >= WARM_UP) {
        known.add(first);
        unknown.add(second);
      }
    }
    double ratio = (double) median(unknown) / median(known);
    System.out.printf(
        "sign-in refused: known %.1f ms, unknown %.1f ms, ratio %.3f%n",
        median(known) / 1e6, median(unknown) / 1e6, ratio);
    assertThat(ratio).isBetween(0.9, 1.1);
  }

  private long nanos(String email, String address) {
    long start = System.nanoTime();
    signIn.attempt(email, "not the password", null, address);
    return System.nanoTime() - start;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
