package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.InTenant;
import io.tallawah.testing.TallawahTest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two changes of one member or one role at the same moment are one after the other. */
@TallawahTest
class SideBySideTests {

  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;
  @Autowired Members members;
  @Autowired Roles roles;

  private TestPeople people;

  @BeforeEach
  void aTenant() {
    people = new TestPeople(provisioning);
    people.person("owner");
    people.person("viewer");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theSameRolesGivenSideBySideAreGivenOnce() throws Exception {
    UserId viewer = people.person("viewer");
    for (int round = 0; round < 10; round++) {
      List<String> wanted = List.of(round % 2 == 0 ? "analyst" : "viewer");
      assertThat(sideBySide(() -> members.assign(viewer, wanted).roles()))
          .containsOnly(Set.copyOf(wanted));
    }
  }

  @Test
  void otherRolesGivenSideBySideDontAddUp() throws Exception {
    UserId viewer = people.person("viewer");
    for (int round = 0; round < 10; round++) {
      asOwner(() -> members.assign(viewer, List.of("admin")));
      AtomicInteger turn = new AtomicInteger();
      sideBySide(() ->
          members.assign(viewer, List.of(turn.getAndIncrement() == 0 ? "analyst" : "viewer")));
      assertThat(asOwner(() -> members.find(viewer)).orElseThrow().roles()).hasSize(1);
    }
  }

  @Test
  void aRoleDefinedOrChangedSideBySideIsOne() throws Exception {
    for (int round = 0; round < 10; round++) {
      String name = "role-" + round;
      assertThat(sideBySide(() -> defined(name))).containsExactlyInAnyOrder("defined", "refused");
      assertThat(
              sideBySide(() ->
                  roles.change(name, List.of(Permission.LAND_DATA, Permission.VIEW_DATA)).name()))
          .containsOnly(name);
    }
  }

  private String defined(String name) {
    try {
      roles.define(name, List.of(Permission.LAND_DATA));
      return "defined";
    } catch (ProblemException e) {
      return "refused";
    }
  }

  /** Does it twice at once, as the owner; what fails fails here. */
  private <T> List<T> sideBySide(Callable<T> act) throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<T> once =
        () -> {
          SignedIn.as(people.person("owner"), people.email("owner"));
          together.await();
          return InTenant.call(currentTenant, people.tenant(), act);
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<T> one = threads.submit(once);
      Future<T> other = threads.submit(once);
      return List.of(one.get(), other.get());
    }
  }

  private <T> T asOwner(Callable<T> act) {
    return InTenant.callAs(currentTenant, people, "owner", act);
  }
}
