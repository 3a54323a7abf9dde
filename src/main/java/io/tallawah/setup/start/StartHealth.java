package io.tallawah.setup.start;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Not ready to serve until the start has gone through. */
@Component("startHealthIndicator")
class StartHealth implements HealthIndicator {

  private final StartProgress progress;

  StartHealth(StartProgress progress) {
    this.progress = progress;
  }

  @Override
  public Health health() {
    return progress.isReady() ? Health.up().build() : Health.outOfService().build();
  }
}
