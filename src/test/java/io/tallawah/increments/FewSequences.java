package io.tallawah.increments;

import io.tallawah.ingestion.AccountHandovers;
import io.tallawah.ingestion.Compactions;
import io.tallawah.shared.TenantId;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sequences of every run: a step before the first increment, a step before the third, and each
 * time a look whether all is as if it were built anew. Before the third two more tenants lose what
 * is queued of odd days.
 */
final class FewSequences {

  private static final long UNQUEUED = 1_000;

  private final JdbcClient superuser;
  private final LandingFixture fixture;
  private final Compactions compactions;
  private final Decisions decisions;
  private final List<Sequence> sequences;
  private final List<Sequence> unqueued = new ArrayList<>();
  private final List<Long> leftQueued = new ArrayList<>();
  private final List<List<String>> differences = new ArrayList<>();
  private List<String> withoutTheQueue = List.of();
  private int takenOut;

  FewSequences(
      JdbcClient superuser,
      LandingFixture fixture,
      Compactions compactions,
      AccountHandovers handovers) {
    this.superuser = superuser;
    this.fixture = fixture;
    this.compactions = compactions;
    this.decisions = new Decisions(superuser, fixture, handovers);
    this.sequences = of(decisions, fixture, compactions, 1, 4);
  }

  static List<Sequence> of(
      Decisions decisions, LandingFixture fixture, Compactions compactions, long first, long last) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(seed -> new Sequence(seed, fixture, compactions, decisions))
        .toList();
  }

  static List<TenantId> tenants(List<Sequence> sequences) {
    return sequences.stream().map(Sequence::tenant).toList();
  }

  /** Each with the seed it belongs to. */
  static List<String> differences(
      TestDatabase bitByBit, TestDatabase anew, List<Sequence> sequences) {
    Map<TenantId, String> seeds = new LinkedHashMap<>();
    sequences.forEach(sequence -> seeds.put(sequence.tenant(), "seed " + sequence.seed()));
    return Marts.differences(bitByBit, anew, seeds);
  }

  List<TenantId> tenants() {
    List<TenantId> all = new ArrayList<>(tenants(sequences));
    all.addAll(tenants(unqueued));
    return all;
  }

  void land(int increment) {
    if (increment == 1) {
      sequences.forEach(sequence -> sequence.step(1));
    } else if (increment == 3) {
      unqueued.addAll(of(decisions, fixture, compactions, UNQUEUED, UNQUEUED + 1));
      unqueued.forEach(sequence -> sequence.step(1));
      takenOut = takeOutOddDays();
      sequences.forEach(sequence -> sequence.step(2));
    }
  }

  /** What an increment has left in the queue. */
  void look() {
    leftQueued.add(
        superuser.sql("select count(*) from ops.dirty_slice").query(Long.class).single());
  }

  /** After the step that came last. */
  void compare(TestDatabase bitByBit, TestDatabase anew) {
    differences.add(differences(bitByBit, anew, sequences));
    withoutTheQueue = differences(bitByBit, anew, unqueued);
  }

  List<Long> leftQueued() {
    return leftQueued;
  }

  /** By step: rows that a full refresh builds otherwise, in words. */
  List<List<String>> differences() {
    return differences;
  }

  /** How many days the two further tenants lost from the queue. */
  int takenOut() {
    return takenOut;
  }

  /** Their rows that a full refresh builds otherwise, in words. */
  List<String> withoutTheQueue() {
    return withoutTheQueue;
  }

  private int takeOutOddDays() {
    return superuser
        .sql(
            "delete from ops.dirty_slice"
                + " where tenant_id in (:tenants) and extract(day from day)::int % 2 = 1")
        .param("tenants", tenants(unqueued).stream().map(TenantId::value).toList())
        .update();
  }
}
