package io.tallawah.warehouse;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.Permission;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.HealthCheck.Level;
import io.tallawah.warehouse.HealthCheck.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at everything that tells whether the bound tenant's figures can be trusted. */
@Service
@RequiresPermission(Permission.VIEW_DATA)
@Transactional(readOnly = true)
public class HealthChecks {

  /** How many of the last days are looked at. */
  public static final int DAYS = 90;

  private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.0001");

  private final HealthMeasures measures;
  private final HealthThresholds thresholds;
  private final Freshness freshness;
  private final LandingWarnings landing;
  private final TenantDirectory tenants;
  private final Clock clock;

  HealthChecks(
      HealthMeasures measures,
      Freshness freshness,
      LandingWarnings landing,
      TenantDirectory tenants,
      Clock clock) {
    this.measures = measures;
    this.thresholds = HealthThresholds.usual();
    this.freshness = freshness;
    this.landing = landing;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** All checks, the worst first. */
  public List<HealthCheck> list() {
    LocalDate since = since();
    List<ConnectionFreshness> connections = freshness.list();
    List<HealthCheck> all = new ArrayList<>();
    all.add(lastRun(freshness.standing()));
    all.add(connections(connections));
    all.add(reconciliation(measures.reconciliation(since)));
    all.add(
        days(Subject.REMAINDERS, measures.remainders(since), "where ads and campaigns disagree"));
    all.add(
        days(Subject.ORPHANS, measures.orphans(since), "with rows of which a parent is unknown"));
    all.add(shadowed(measures.shadowed(since)));
    all.add(rejected(measures.rejected(since)));
    all.add(unread());
    all.add(missing());
    all.add(unregistered(landing.unregistered(since)));
    all.add(geography(measures.unmapped(since)));
    all.add(lookback(connections));
    all.sort((one, other) -> other.level().compareTo(one.level()));
    return List.copyOf(all);
  }

  /** As long before today as is looked at, or before the newest figures where these are older. */
  private LocalDate since() {
    LocalDate today = LocalDate.now(clock.withZone(tenants.current().timeZone()));
    return measures.newestDay().filter(today::isAfter).orElse(today).minusDays(DAYS);
  }

  private static HealthCheck lastRun(Standing standing) {
    return standing.isMarked()
        ? new HealthCheck(
            Subject.RUNS,
            Level.ERROR,
            "A run has failed. The figures are those of the last one that succeeded.")
        : new HealthCheck(Subject.RUNS, Level.OK, "Everything has been computed and tested.");
  }

  private static HealthCheck connections(List<ConnectionFreshness> all) {
    String failed = names(all, one -> one.state() == ConnectionFreshness.State.FAILED);
    String late = names(all, one -> one.state() == ConnectionFreshness.State.LATE);
    if (!failed.isEmpty()) {
      return new HealthCheck(Subject.CONNECTIONS, Level.ERROR, "Not published: " + failed + ".");
    }
    return late.isEmpty()
        ? new HealthCheck(Subject.CONNECTIONS, Level.OK, "No connection is late.")
        : new HealthCheck(Subject.CONNECTIONS, Level.WARN, "Late: " + late + ".");
  }

  private HealthCheck reconciliation(HealthMeasures.Compared compared) {
    if (compared.days() == 0) {
      return new HealthCheck(
          Subject.RECONCILIATION, Level.NOTE, "No platform has told totals of its own.");
    }
    BigDecimal share = compared.worstShare();
    String rest =
        compared.without() == 0
            ? ""
            : " %s without a total of the platform's."
                .formatted(count(compared.without(), "account day"));
    return new HealthCheck(
        Subject.RECONCILIATION,
        thresholds.reconciliation().level(compared.different() == 0 ? null : share),
        compared.different() == 0
            ? "%s compared, equal to the cent.%s"
                .formatted(count(compared.days(), "account day"), rest)
            : "%,d of %,d account days compared differ, by %s of spend.%s"
                .formatted(compared.different(), compared.days(), percent(share), rest));
  }

  private static HealthCheck days(Subject subject, long days, String what) {
    return days == 0
        ? new HealthCheck(subject, Level.OK, "None.")
        : new HealthCheck(subject, Level.WARN, "%s %s.".formatted(count(days, "day"), what));
  }

  private static HealthCheck shadowed(long days) {
    return days == 0
        ? new HealthCheck(Subject.SHADOWED, Level.OK, "None.")
        : new HealthCheck(
            Subject.SHADOWED,
            Level.NOTE,
            count(days, "day") + " of accounts that another connection brings too: counted once.");
  }

  private HealthCheck rejected(HealthMeasures.Landed landed) {
    return new HealthCheck(
        Subject.REJECTED,
        thresholds.rejected().level(landed.rejected() == 0 ? null : landed.rejectedShare()),
        landed.rejected() == 0
            ? "None of the last %d days.".formatted(DAYS)
            : "%s, %s of what came."
                .formatted(count(landed.rejected(), "line"), percent(landed.rejectedShare())));
  }

  private HealthCheck unread() {
    long values = landing.unread().stream().mapToLong(LandingWarnings.Unread::values).sum();
    return new HealthCheck(
        Subject.UNREAD,
        values == 0 ? Level.OK : values < thresholds.unreadError() ? Level.WARN : Level.ERROR,
        values == 0 ? "None." : count(values, "value") + " missing in the figures.");
  }

  private HealthCheck missing() {
    List<LandingWarnings.Missing> all = landing.missing();
    long columns = all.stream().mapToLong(one -> one.columns().size()).sum();
    long streams = all.stream().filter(LandingWarnings.Missing::isWholeStream).count();
    if (columns > 0) {
      return new HealthCheck(
          Subject.MISSING, Level.WARN, "Not landed: " + count(columns, "column") + ".");
    }
    return streams == 0
        ? new HealthCheck(Subject.MISSING, Level.OK, "Everything has landed that is read.")
        : new HealthCheck(
            Subject.MISSING, Level.NOTE, "Not landed: " + count(streams, "stream") + ".");
  }

  private static HealthCheck unregistered(List<LandingWarnings.Unregistered> all) {
    return all.isEmpty()
        ? new HealthCheck(Subject.UNREGISTERED, Level.OK, "None.")
        : new HealthCheck(
            Subject.UNREGISTERED,
            Level.NOTE,
            count(all.size(), "stream") + " landed that nothing reads.");
  }

  private HealthCheck geography(HealthMeasures.Unmapped unmapped) {
    BigDecimal share = unmapped.worstShare();
    return new HealthCheck(
        Subject.GEOGRAPHY,
        thresholds.unmapped().level(share),
        share == null || share.signum() == 0
            ? "None."
            : percent(share)
                + " of a connection's spend by place is in places that are no region.");
  }

  private static HealthCheck lookback(List<ConnectionFreshness> all) {
    String names = names(all, ConnectionFreshness::isLookbackShort);
    return names.isEmpty()
        ? new HealthCheck(Subject.LOOKBACK, Level.OK, "Long enough for conversions.")
        : new HealthCheck(
            Subject.LOOKBACK,
            Level.WARN,
            "Shorter than conversions take to be final: " + names + ".");
  }

  private static String names(
      List<ConnectionFreshness> all, Predicate<ConnectionFreshness> wanted) {
    return all.stream()
        .filter(wanted)
        .map(ConnectionFreshness::name)
        .collect(Collectors.joining(", "));
  }

  private static String count(long number, String thing) {
    return "%,d %s%s".formatted(number, thing, number == 1 ? "" : "s");
  }

  private static String percent(BigDecimal share) {
    if (share.signum() > 0 && share.compareTo(LEAST_SHOWN) < 0) {
      return "less than 0.01 %";
    }
    return share.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + " %";
  }
}
