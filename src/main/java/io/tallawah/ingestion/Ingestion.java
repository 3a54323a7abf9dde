package io.tallawah.ingestion;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.ingestion.internal.Landing;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Lands files of Airbyte-protocol messages for the bound tenant. */
@Service
public class Ingestion {

  private static final Logger LOG = LoggerFactory.getLogger(Ingestion.class);
  private static final int ATTEMPTS = 5;
  private static final long PAUSE_MILLIS = 200;

  private final CurrentTenant currentTenant;
  private final LandingTargets targets;
  private final Landing landing;
  private final AccountOwners owners;
  private final ApplicationEventPublisher events;

  Ingestion(
      CurrentTenant currentTenant,
      LandingTargets targets,
      Landing landing,
      AccountOwners owners,
      ApplicationEventPublisher events) {
    this.currentTenant = currentTenant;
    this.targets = targets;
    this.landing = landing;
    this.owners = owners;
    this.events = events;
  }

  /**
   * Lands a file: all of it with all its bookkeeping, or nothing. The same bytes again change
   * nothing, except that a window may be declared for them.
   *
   * @throws ProblemException when the connection is not there or the file cannot be landed
   */
  @RequiresPermission(Permission.LAND_DATA)
  public LandingResult land(LandingRequest request) {
    TenantId tenant = currentTenant.require();
    Landing.Target target = targets.of(request.connection());
    LandingResult result = attempt(target, request);
    if (result.landed() > 0 || result.windows().stream().anyMatch(w -> w.declared())) {
      events.publishEvent(new RowsLanded(tenant, request.connection(), result.load()));
    }
    return result;
  }

  private LandingResult attempt(Landing.Target target, LandingRequest request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return landing.land(
            target,
            request,
            (owned, accounts) -> owners.claim(target.connection(), owned, accounts));
      } catch (IOException | SQLException | RuntimeException e) {
        if (attempt == ATTEMPTS || !Landing.isPassing(e)) {
          throw problem(request, e);
        }
        LOG.info("Landing of {} was in another's way, attempt {}", request.fileName(), attempt);
        pause(attempt);
      }
    }
  }

  private static RuntimeException problem(LandingRequest request, Exception cause) {
    if (cause instanceof ProblemException known) {
      return known;
    }
    ProblemException problem =
        cause instanceof IOException
            ? ProblemException.of(
                "The file {0} was not landed; nothing of it was kept.",
                "Check that the file can be read, and land it again.", request.fileName())
            : ProblemException.of(
                "The file {0} was not landed; nothing of it was kept.",
                "Land it again; if that fails too, look in the log.", request.fileName());
    return problem.because(cause);
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(PAUSE_MILLIS * attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
