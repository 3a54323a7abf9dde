package io.tallawah.warehouse;

import io.tallawah.identity.SystemIdentity;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.Turns;
import io.tallawah.shared.net.Outside;
import io.tallawah.shared.net.RefusedAddressException;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.internal.RateFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fetches a file of exchange rates from an address of the installation's choice, once a day, and
 * enters for each tenant the rates of its own currencies. Off until an address is set.
 */
@Component
public class RateFeed implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(RateFeed.class);
  private static final int BAD_LINES_LOGGED = 20;

  private final ExchangeRates rates;
  private final TenantDirectory tenants;
  private final CurrentTenant currentTenant;
  private final SystemIdentity system;
  private final Outside outside;
  private final Clock clock;
  private final String address;
  private final long everyHours;
  private final boolean serving;
  private final Turns turns = new Turns("rates", this::fetchQuietly);
  private boolean begun;

  RateFeed(
      ExchangeRates rates,
      TenantDirectory tenants,
      CurrentTenant currentTenant,
      SystemIdentity system,
      Outside outside,
      Clock clock,
      @Value("${tallawah.rates.url:}") String address,
      @Value("${tallawah.rates.every-hours:24}") long everyHours,
      @Value("${tallawah.serving:true}") boolean serving) {
    this.rates = rates;
    this.tenants = tenants;
    this.currentTenant = currentTenant;
    this.system = system;
    this.outside = outside;
    this.clock = clock;
    this.address = address;
    this.everyHours = everyHours;
    this.serving = serving;
  }

  @EventListener(ApplicationReadyEvent.class)
  synchronized void begin() {
    if (serving && !address.isBlank() && !begun) {
      begun = true;
      turns.begin(Duration.ofMinutes(1), Duration.ofHours(everyHours));
    }
  }

  private void fetchQuietly() {
    try {
      fetch();
    } catch (ProblemException e) {
      LOG.warn("No exchange rates were fetched: {} {}", e.getMessage(), e.advice());
    }
  }

  /**
   * Fetches and enters now.
   *
   * @return how many rates were new or different, over all tenants
   * @throws ProblemException when the address doesn't answer with a file of rates
   */
  public long fetch() {
    LocalDate tomorrow = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(1);
    RateFile.Contents file = RateFile.read(download(), tomorrow);
    file.bad().stream()
        .limit(BAD_LINES_LOGGED)
        .forEach(bad ->
            LOG.warn("Line {} of the exchange rates was left out: {}", bad.line(), bad.reason()));
    LongAdder entered = new LongAdder();
    for (TenantDirectory.Entry tenant : tenants.all()) {
      currentTenant.runAs(
          tenant.id(), () -> system.runAs("rates", () -> entered.add(enter(file.rates()))));
    }
    LOG.info("{} exchange rates entered", entered);
    return entered.sum();
  }

  private long enter(List<ExchangeRate> all) {
    List<String> own = rates.billed();
    return rates.enter(
        all.stream()
            .filter(rate -> own.contains(rate.currency()) || own.contains(rate.quote()))
            .toList());
  }

  private InputStream download() {
    try {
      Outside.Answer answer = outside.get(URI.create(address), RateFile.MOST_BYTES);
      if (answer.status() != 200) {
        throw ProblemException.of(
            "The address of the exchange rates answered {0}.",
            "Look at TALLAWAH_RATES_URL.", answer.status());
      }
      return new ByteArrayInputStream(answer.body());
    } catch (RefusedAddressException e) {
      throw new ProblemException(
          "The address of the exchange rates is not called: it is not https, or leads into a"
              + " network of our own.",
          "Look at TALLAWAH_RATES_URL, or allow its host by TALLAWAH_ALLOWED_HOSTS.",
          e);
    } catch (IOException e) {
      throw new ProblemException(
          "The address of the exchange rates did not answer.", "Look at TALLAWAH_RATES_URL.", e);
    }
  }

  @Override
  public void destroy() {
    turns.close();
  }
}
