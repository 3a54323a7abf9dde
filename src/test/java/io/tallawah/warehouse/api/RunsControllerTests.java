package io.tallawah.warehouse.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.api.ApiException;
import io.tallawah.testing.IngestionTest;
import io.tallawah.testing.LandingFixture;
import io.tallawah.testing.LandingFixture.Place;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** A tenant's runs, and no other's. */
@IngestionTest
class RunsControllerTests {

  @Autowired private LandingFixture landing;
  @Autowired private RunsController controller;

  private final UUID run = UUID.randomUUID();
  private Place place;

  @BeforeEach
  void aRun() {
    place = landing.place("meta");
    landing
        .superuser()
        .sql(
            """
            insert into ops.dbt_run (tenant_id, id, command, started_at, ended_at, status, slices)
            values (:tenant, :run, 'build', now(), now(), 'succeeded', 3);
            insert into ops.dbt_result (tenant_id, run_id, node, kind, status, seconds, owner, rows_affected)
            values (:tenant, :run, 'fact_performance', 'model', 'success', 0.25, 'performance', 7);
            insert into ops.dbt_result (tenant_id, run_id, node, kind, status, seconds, message, test, rows_affected, days)
            values (:tenant, :run, 'grain_int_performance', 'test', 'fail', 0.25, 'Two rows where there must be one.', 'grain', 3,
              '{2026-10-01,2026-10-02}')\
            """)
        .param("tenant", place.tenant().value())
        .param("run", run)
        .update();
  }

  @Test
  void theListIsWithoutResults() {
    assertThat(landing.as(place.tenant(), () -> controller.runs(50)))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.id()).isEqualTo(run);
          assertThat(one.slices()).isEqualTo(3);
          assertThat(one.results()).isNull();
        });
  }

  @Test
  void oneRunTellsOfEachModel() {
    RunAnswer answer = landing.as(place.tenant(), () -> controller.run(run));
    assertThat(answer.results())
        .last()
        .satisfies(model -> {
          assertThat(model.node()).isEqualTo("fact_performance");
          assertThat(model.owner()).isEqualTo("performance");
          assertThat(model.rows()).isEqualTo(7);
          assertThat(model.test()).isNull();
          assertThat(model.days()).isEmpty();
        });
  }

  @Test
  void aTestThatFailedSaysWhatItFoundAndWhen() {
    RunAnswer answer = landing.as(place.tenant(), () -> controller.run(run));
    assertThat(answer.results())
        .first()
        .satisfies(test -> {
          assertThat(test.test()).isEqualTo("grain");
          assertThat(test.message()).isEqualTo("Two rows where there must be one.");
          assertThat(test.rows()).isEqualTo(3);
          assertThat(test.days())
              .containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2));
        });
  }

  @Test
  void anothersRunIsNotFound() {
    Place other = landing.place("meta");
    assertThatThrownBy(() -> landing.as(other.tenant(), () -> controller.run(run)))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> assertThat(refused.status()).isEqualTo(HttpStatus.NOT_FOUND));
  }

  @Test
  void aPageHasBounds() {
    assertThatThrownBy(() -> landing.as(place.tenant(), () -> controller.runs(501)))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> assertThat(refused.status()).isEqualTo(HttpStatus.BAD_REQUEST));
  }
}
