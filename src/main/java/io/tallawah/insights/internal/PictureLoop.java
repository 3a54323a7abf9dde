package io.tallawah.insights.internal;

import io.tallawah.identity.SystemIdentity;
import io.tallawah.shared.KeptSentence;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.Turns;
import io.tallawah.shared.net.Outside;
import io.tallawah.shared.net.RefusedAddressException;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.Published;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gets a picture of each new creative once, soon after it has landed: addresses that platforms give
 * are signed and expire. Each failure is recorded with its reason and tried again a few times.
 *
 * @see <a href="../../../../../../docs/decisions/0039-pictures-of-creatives.md">decision 39</a>
 */
@Component
public class PictureLoop {

  private static final Logger LOG = LoggerFactory.getLogger(PictureLoop.class);
  private static final int MOST_FETCHED = 4_000_000;
  private static final int OF_A_TURN = 200;
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1));

  private final PictureStore store;
  private final TenantDirectory tenants;
  private final CurrentTenant currentTenant;
  private final SystemIdentity system;
  private final Outside outside;
  private final Clock clock;
  private final boolean fetching;
  private final List<String> drawnFor;
  private final boolean serving;
  private final Turns turns = new Turns("pictures", this::turn);

  PictureLoop(
      PictureStore store,
      TenantDirectory tenants,
      CurrentTenant currentTenant,
      SystemIdentity system,
      Outside outside,
      Clock clock,
      @Value("${tallawah.pictures.fetched:true}") boolean fetching,
      @Value("${tallawah.pictures.drawn-for:}") List<String> drawnFor,
      @Value("${tallawah.serving:false}") boolean serving) {
    this.store = store;
    this.tenants = tenants;
    this.currentTenant = currentTenant;
    this.system = system;
    this.outside = outside;
    this.clock = clock;
    this.fetching = fetching;
    this.drawnFor = List.copyOf(drawnFor);
    this.serving = serving;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (isOn()) {
      turns.begin(Duration.ofSeconds(20), Duration.ofMinutes(10));
    }
  }

  /** Creatives may have landed. */
  @EventListener
  void published(Published event) {
    if (isOn()) {
      turns.soon();
    }
  }

  @PreDestroy
  void stop() {
    turns.close();
  }

  /** Gets the pictures whose time has come, of all tenants. */
  public void turn() {
    for (TenantDirectory.Entry tenant : tenants.all()) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      boolean drawn = drawnFor.contains(tenant.slug());
      if (drawn || fetching) {
        currentTenant.runAs(
            tenant.id(), () -> system.runAs("pictures", () -> take(tenant.id(), drawn)));
      }
    }
  }

  private boolean isOn() {
    return serving && (fetching || !drawnFor.isEmpty());
  }

  private void take(TenantId tenant, boolean drawn) {
    if (!store.hasCreatives()) {
      return;
    }
    Instant now = clock.instant();
    for (PictureStore.Wanted wanted : store.wanted(tenant, drawn, OF_A_TURN, now)) {
      store.take(tenant, wanted, now).ifPresent(id -> get(tenant, id, wanted, drawn));
    }
  }

  private void get(TenantId tenant, UUID id, PictureStore.Wanted wanted, boolean drawn) {
    try {
      store.keep(tenant, id, drawn ? drawn(wanted) : fetched(wanted));
    } catch (NoPictureException e) {
      LOG.debug("no picture of {} {}", wanted.platform(), wanted.creative(), e);
      Duration pause = PAUSES.get(Math.min(wanted.attempts(), PAUSES.size() - 1));
      store.fail(tenant, id, KeptSentence.of(e.why()), clock.instant().plus(pause));
    }
  }

  private static byte[] drawn(PictureStore.Wanted wanted) throws NoPictureException {
    try {
      return SmallPicture.jpeg(DrawnPicture.of(wanted.account() + wanted.creative()));
    } catch (IOException e) {
      throw new NoPictureException(e, "it can't be drawn");
    }
  }

  private byte[] fetched(PictureStore.Wanted wanted) throws NoPictureException {
    try {
      Outside.Answer answer =
          outside.get(URI.create(String.valueOf(wanted.address())), MOST_FETCHED);
      if (answer.status() != 200) {
        throw new NoPictureException("its address answered {0}", answer.status());
      }
      return SmallPicture.of(answer.body());
    } catch (IllegalArgumentException e) {
      throw new NoPictureException(e, "its address can't be read");
    } catch (RefusedAddressException e) {
      throw new NoPictureException(e, "its address is not called");
    } catch (SocketTimeoutException e) {
      throw new NoPictureException(e, "its address did not answer in time");
    } catch (IOException e) {
      throw new NoPictureException(e, "its address did not answer with a picture of usual size");
    }
  }
}
