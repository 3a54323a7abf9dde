package io.tallawah.warehouse.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.warehouse.NodeResult;
import io.tallawah.warehouse.RunResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparationTests {

  private static final NodeResult PUBLISHED = node(RunResult.PUBLICATION, "model", "success");

  private final List<UUID> tenants = Stream.generate(UUID::randomUUID).limit(50).toList();
  private final Set<UUID> published = new HashSet<>();

  @ParameterizedTest
  @ValueSource(ints = {0, 24, 49})
  void oneAmongFiftyIsFoundAndAllOthersArePublished(int place) throws Exception {
    UUID refused = tenants.get(place);
    Separation separation = run(tenants, Set.of(refused), node("grain", "test", "fail"));
    assertThat(separation.refused()).containsOnlyKeys(refused);
    assertThat(published).hasSize(49).doesNotContain(refused);
    assertThat(separation.runs()).hasSizeLessThanOrEqualTo(13);
  }

  @Test
  void severalAreFound() throws Exception {
    Set<UUID> refused = Set.of(tenants.get(3), tenants.get(17), tenants.get(48));
    Separation separation = run(tenants, refused, node("int_scope", "model", "error"));
    assertThat(separation.refused().keySet()).isEqualTo(refused);
    assertThat(published).hasSize(47).doesNotContainAnyElementsOf(refused);
  }

  @Test
  void oneThatIsRefusedInEveryQuarterIsFoundToo() throws Exception {
    List<UUID> eight = tenants.subList(0, 8);
    Set<UUID> refused = new HashSet<>(eight);
    refused.removeAll(List.of(eight.get(2), eight.get(7)));
    Separation separation = run(eight, refused, node("publication", "model", "error"));
    assertThat(separation.refused().keySet()).isEqualTo(refused);
    assertThat(published).containsExactlyInAnyOrder(eight.get(2), eight.get(7));
  }

  @Test
  void whatFailsForEverybodyIsNoTenantsFault() throws Exception {
    Separation separation = run(tenants, tenants, node("int_scope", "model", "error"));
    assertThat(separation.runs()).hasSize(15);
    assertThat(separation.refused()).isEmpty();
  }

  @Test
  void whatDbtItselfCannotDoIsNotTriedAgain() throws Exception {
    assertThat(run(tenants, tenants).runs()).hasSize(1);
    assertThat(run(tenants, tenants, node("a_rule", "unit_test", "fail")).runs()).hasSize(1);
    assertThat(run(tenants, tenants, node("grain", "test", "fail"), PUBLISHED).runs()).hasSize(1);
  }

  @Test
  void afterAnInterruptionNothingMoreIsRun() throws Exception {
    Separation separation =
        new Separation(group ->
            new DbtRunner.Finished(
                new RunResult(
                    UUID.randomUUID(), RunResult.Status.INTERRUPTED, "stopped", List.of(), 1),
                List.copyOf(group)));
    separation.run(new LinkedHashSet<>(tenants));
    separation.run(Set.of(tenants.getFirst()));
    assertThat(separation.runs()).hasSize(1);
  }

  @Test
  void nobodyIsFoundWhereNobodyIsNamed() throws Exception {
    Separation separation = new Separation(group -> finished(group, node("t", "test", "fail")));
    separation.run(Set.of());
    assertThat(separation.runs()).hasSize(1);
    assertThat(separation.refused()).isEmpty();
  }

  private Separation run(Collection<UUID> all, Collection<UUID> refused, NodeResult... failures)
      throws Exception {
    Separation separation =
        new Separation(group -> {
          if (group.stream().anyMatch(refused::contains)) {
            return finished(group, failures);
          }
          published.addAll(group);
          return new DbtRunner.Finished(
              new RunResult(
                  UUID.randomUUID(), RunResult.Status.SUCCEEDED, null, List.of(PUBLISHED), 1),
              List.copyOf(group));
        });
    separation.run(new LinkedHashSet<>(all));
    return separation;
  }

  private static DbtRunner.Finished finished(Set<UUID> group, NodeResult... failures) {
    return new DbtRunner.Finished(
        new RunResult(
            UUID.randomUUID(),
            RunResult.Status.FAILED,
            "failed",
            new ArrayList<>(List.of(failures)),
            1),
        List.copyOf(group));
  }

  private static NodeResult node(String name, String kind, String status) {
    return new NodeResult(name, kind, status, null, null, null, null, 1);
  }
}
