package io.tallawah.warehouse;

import io.tallawah.warehouse.internal.RunQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** How old the published figures are, and whether work has waited for too long. */
@Component("dbtHealthIndicator")
class DbtHealth implements HealthIndicator {

  private static final Status DEGRADED = new Status("DEGRADED");
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final RunQueue queue;
  private final DbtInstallation installation;
  private final Clock clock;

  DbtHealth(RunQueue queue, DbtInstallation installation, Clock clock) {
    this.queue = queue;
    this.installation = installation;
    this.clock = clock;
  }

  @Override
  public Health health() {
    try {
      Instant now = clock.instant();
      Optional<Duration> age = queue.lastPublished().map(then -> Duration.between(then, now));
      Optional<Duration> waiting = queue.oldest().map(then -> Duration.between(then, now));
      boolean late = waiting.map(time -> time.compareTo(LONGEST_WAIT) > 0).orElse(false);
      Health.Builder health =
          late || installation.problem().isPresent() ? Health.status(DEGRADED) : Health.up();
      age.ifPresent(time -> health.withDetail("ageSeconds", time.toSeconds()));
      waiting.ifPresent(time -> health.withDetail("queueWaitsSeconds", time.toSeconds()));
      installation
          .problem()
          .ifPresent(problem -> health.withDetail("problem", problem.said().english()));
      return health.build();
    } catch (DataAccessException e) {
      return Health.down().build();
    }
  }
}
