package io.tallawah.warehouse;

import static io.tallawah.warehouse.HealthLines.insight;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.tallawah.process.Folders;
import io.tallawah.shared.ProblemException;
import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import io.tallawah.warehouse.internal.DbtRunner;
import io.tallawah.warehouse.internal.TenantRuns;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A tenant whose rows are refused holds back nobody else, with eleven runs of real dbt. */
@Tag("peers")
@IngestionTest
class HeldBackTests {

  @Autowired private LandingFixture landing;
  @Autowired private Warehouse warehouse;
  @Autowired private DbtInstallation installation;
  @Autowired private DbtRunner runner;
  @Autowired private TenantRuns tenantRuns;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private MeterRegistry meters;
  @Autowired private UnmappedPlaces unmapped;
  @Autowired private RegionAliases aliases;

  @AfterEach
  void nothingIsRefusedAnyMore() {
    landing.superuser().sql("alter table ops.freshness drop constraint if exists refused").update();
  }

  @Test
  void theOthersArePublishedAndItsOwnWorkStaysQueued() {
    transform(); // what other tests have left is not divided with these
    Place refused = landing.place("meta");
    Place other = landing.place("meta");
    refused.land(insight("ad", "7", 2));
    other.land(insight("ad", "10", 2));
    refuse(refused);

    RunResult result = transform();
    assertThat(result.status()).isEqualTo(RunResult.Status.FAILED);
    assertThat(result.message())
        .startsWith("The rows of one tenant were refused, so its figures stay as they were");
    assertThat(spend(other)).isEqualByComparingTo("10");
    assertThat(spend(refused)).isNull();
    assertThat(queued(refused)).isPositive();
    assertThat(queued(other)).isZero();

    // from now on the others don't even try with it, not when everything of theirs is built anew
    long runsOfTheRefused = runs(refused);
    publishedByOldRules(other);
    other.land(insight("ad", "12", 3));
    assertThat(transform().status()).isEqualTo(RunResult.Status.FAILED);
    assertThat(spend(other)).isEqualByComparingTo("12");
    assertThat(staged(refused)).isPositive();
    assertThat(runs(refused)).isEqualTo(runsOfTheRefused);

    nothingIsRefusedAnyMore();
    refused.land(insight("ad", "8", 3));
    assertThat(transform().status()).isEqualTo(RunResult.Status.SUCCEEDED);
    assertThat(spend(refused)).isEqualByComparingTo("8");
    assertThat(spend(other)).isEqualByComparingTo("12");
  }

  @Test
  void whoIsRefusedForPlacesThatAreNoRegionIsToldThemAndPublishedOnceTheyAreOne()
      throws IOException {
    transform();
    Warehouse strict = strict();
    Place refused = landing.place("meta");
    Place other = landing.place("meta");
    refused.land(insight("ad", "7", 2), HealthLines.place("ad", "Atlantis"));
    other.land(insight("ad", "10", 2), HealthLines.place("ad", "Portland"));

    assertThat(transform(strict).status()).isEqualTo(RunResult.Status.FAILED);
    assertThat(spend(other)).isEqualByComparingTo("10");
    assertThat(spend(refused)).isNull();
    assertThat(places(other)).isEmpty();
    assertThat(places(refused))
        .singleElement()
        .satisfies(place -> {
          assertThat(place.place()).isEqualTo("Atlantis");
          assertThat(place.share()).isEqualByComparingTo("1");
          assertThat(place.refused()).isTrue();
        });

    landing.as(
        refused.tenant(),
        () -> {
          aliases.put("meta", "JM", "Atlantis", "JM-06");
          return true;
        });
    assertThat(transform(strict).status()).isEqualTo(RunResult.Status.SUCCEEDED);
    assertThat(spend(refused)).isEqualByComparingTo("7");
    assertThat(places(refused)).isEmpty();
  }

  private List<UnmappedPlaces.Place> places(Place place) {
    return landing.as(place.tenant(), () -> unmapped.since(HealthLines.DAY, 10));
  }

  private RunResult transform() {
    return transform(warehouse);
  }

  private static RunResult transform(Warehouse with) {
    return with.transform(TransformRequest.queued(), RunListener.SILENT);
  }

  /** With a project that refuses whose spend by place is, by half, in places that are no region. */
  private Warehouse strict() throws IOException {
    Path folder = Path.of("target", "strict-places").toAbsolutePath();
    DbtInstallation.Paths usual = installation.paths();
    Path project = folder.resolve("project");
    Folders.delete(project);
    Folders.copy(usual.project(), project);
    Path variables = project.resolve("dbt_project.yml");
    String limits = Files.readString(variables);
    assertThat(limits).contains("unmapped_error: none");
    Files.writeString(variables, limits.replace("unmapped_error: none", "unmapped_error: 0.5"));
    DbtInstallation.Paths paths =
        new DbtInstallation.Paths(usual.program(), project, folder.resolve("work"));
    return new Warehouse(new Given(paths), runner, tenantRuns, events, meters);
  }

  /** An installation that is there. */
  private record Given(DbtInstallation.Paths paths) implements DbtInstallation {

    @Override
    public Optional<ProblemException> problem() {
      return Optional.empty();
    }
  }

  /** The last step of a publication fails for this tenant. */
  private void refuse(Place place) {
    landing
        .superuser()
        .sql(
            "alter table ops.freshness add constraint refused check (tenant_id <> '%s')"
                .formatted(place.tenant().value()))
        .update();
  }

  private void publishedByOldRules(Place place) {
    landing
        .superuser()
        .sql("update staging.tenant_rules set version = 0 where tenant_id = ?")
        .param(place.tenant().value())
        .update();
  }

  private @Nullable BigDecimal spend(Place place) {
    return number("select sum(spend) from marts.fact_performance where tenant_id = ?", place);
  }

  private long staged(Place place) {
    return count("staging.stg_meta__fact_names", place);
  }

  private long queued(Place place) {
    return count("ops.dirty_slice", place);
  }

  private long runs(Place place) {
    return count("ops.dbt_run", place);
  }

  private long count(String table, Place place) {
    String sql = "select count(*) from %s where tenant_id = ?".formatted(table);
    return Objects.requireNonNull(number(sql, place)).longValue();
  }

  private @Nullable BigDecimal number(String sql, Place place) {
    return landing
        .superuser()
        .sql(sql)
        .param(place.tenant().value())
        .query(BigDecimal.class)
        .optional()
        .orElse(null);
  }
}
