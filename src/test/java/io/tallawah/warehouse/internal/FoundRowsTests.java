package io.tallawah.warehouse.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.TenantId;
import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.warehouse.NodeResult;
import io.tallawah.warehouse.RunHistory;
import io.tallawah.warehouse.RunHistory.Result;
import io.tallawah.warehouse.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What tenants are told of the rows that a test of their run found. */
@IngestionTest
class FoundRowsTests {

  private static final String MEANING = "Two rows where there must be one.";
  private static final long OF_ALL = 9;

  @Autowired private LandingFixture landing;
  @Autowired private FoundRows found;
  @Autowired private RunStore store;
  @Autowired private RunHistory history;
  @TempDir private Path work;

  private TenantId first;
  private TenantId second;

  @BeforeEach
  void twoTenants() {
    first = landing.place("meta").tenant();
    second = landing.place("meta").tenant();
  }

  @Test
  void eachOfARunIsToldOfItsOwnAndOfTheirFirstDays() throws IOException {
    UUID run = run("fail", rows("tenant_id, date_day, 2 as rows_found", first), first, second);
    assertThat(told(first, run).rowsAffected()).isEqualTo(7);
    assertThat(told(first, run).days()).containsExactlyElementsOf(days(1, 5));
    assertThat(told(second, run).rowsAffected()).isZero();
    assertThat(told(second, run).days()).isEmpty();
  }

  @Test
  void rowsOfOthersAreNotToldToOneThatWasAlone() throws IOException {
    UUID run = run("warn", rows("tenant_id, date_day", second), first);
    assertThat(told(first, run).rowsAffected()).isZero();
    assertThat(told(first, run).days()).isEmpty();
  }

  @Test
  void rowsThatNameNoTenantAreCountedForOneThatWasAlone() throws IOException {
    String nobodys = rows("date_day", first);
    assertThat(told(first, run("fail", nobodys, first)).rowsAffected()).isEqualTo(OF_ALL);
    assertThat(told(first, run("fail", nobodys, first, second)).rowsAffected()).isNull();
  }

  @Test
  void rowsWithoutADayAreCounted() throws IOException {
    Result told = told(first, run("fail", rows("tenant_id", first), first));
    assertThat(told.rowsAffected()).isEqualTo(7);
    assertThat(told.days()).isEmpty();
  }

  @Test
  void aTestThatCannotBeAskedAgainSaysWhatItMeansWithoutANumber() throws IOException {
    Result told = told(first, run("fail", "select * from gone", first));
    assertThat(told.test()).isEqualTo("grain");
    assertThat(told.message()).isEqualTo(MEANING);
    assertThat(told.rowsAffected()).isNull();
  }

  /** Seven rows of a tenant, on six days and one without; what dbt writes below them is kept. */
  private static String rows(String columns, TenantId tenant) {
    return "select %s from (values %s) v (tenant_id, date_day)\n-- as dbt leaves it"
        .formatted(
            columns,
            Stream.concat(days(1, 6).stream().map(day -> "'" + day + "'::date"), Stream.of("null"))
                .map(day -> "('%s'::uuid, %s)".formatted(tenant.value(), day))
                .collect(Collectors.joining(", ")));
  }

  private static List<LocalDate> days(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(day -> LocalDate.of(2026, 10, day)).toList();
  }

  /** A run of which one test found rows by a query. */
  private UUID run(String status, String query, TenantId... tenants) throws IOException {
    Path target = Files.createDirectories(work.resolve("target"));
    Files.writeString(
        target.resolve("run_results.json"),
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "results",
                    List.of(
                        Map.of("unique_id", "test.tallawah.grain_x.1", "compiled_code", query)))));
    RunResult result =
        new RunResult(
            UUID.randomUUID(), RunResult.Status.FAILED, "failed", List.of(test(status)), 1);
    Map<UUID, Long> scope =
        Stream.of(tenants).collect(Collectors.toMap(TenantId::value, tenant -> 1L));
    store.begin(result.id(), "build", scope);
    store.end(scope.keySet(), result, found.of(result, RunResultsFile.in(work)));
    return result.id();
  }

  private static NodeResult test(String status) {
    return new NodeResult(
        "grain_x",
        "test",
        status,
        "Got 9 results",
        OF_ALL,
        null,
        new NodeResult.Test("grain", MEANING),
        1);
  }

  private Result told(TenantId tenant, UUID run) {
    return landing.as(tenant, () -> history.results(run)).getFirst();
  }
}
