package io.tallawah.warehouse;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.Permission;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.warehouse.HealthCheck.Level;
import io.tallawah.warehouse.HealthCheck.Subject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at everything that tells whether the bound tenant's figures can be trusted. */
@Service
@RequiresPermission(Permission.VIEW_DATA)
@Transactional(readOnly = true)
public class HealthChecks {

  /** How many of the last days are looked at; days that are in no figure are, however old. */
  public static final int DAYS = 90;

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
    all.add(count(Subject.REMAINDERS, Level.WARN, measures.remainders(since)));
    all.add(count(Subject.ORPHANS, Level.WARN, measures.orphans(since)));
    all.addAll(ofOwners(measures.ofOwners(since)));
    all.add(count(Subject.MIXED_CURRENCY, Level.WARN, measures.mixedCurrency(since)));
    all.add(named(Subject.RATES, Level.WARN, new HealthCheck.Named(measures.withoutRate(since))));
    all.add(rejected(measures.rejected(since)));
    all.add(unread());
    all.add(missing());
    all.add(count(Subject.UNREGISTERED, Level.NOTE, landing.unregistered(since).size()));
    all.add(geography(measures.unmapped(since)));
    all.add(lookback(connections));
    all.sort((one, other) -> other.level().compareTo(one.level()));
    return List.copyOf(all);
  }

  /**
   * From which day on is looked at: the first of so many days, of which today is the last, or the
   * newest day that has figures where it is older.
   */
  public LocalDate since() {
    LocalDate today = LocalDate.now(clock.withZone(tenants.current().timeZone()));
    return since(measures.newestDay(), today);
  }

  static LocalDate since(Optional<LocalDate> newest, LocalDate today) {
    return newest.filter(today::isAfter).orElse(today).minusDays(DAYS - 1L);
  }

  private static HealthCheck lastRun(Standing standing) {
    Level level = standing.isMarked() ? Level.ERROR : Level.OK;
    return new HealthCheck(Subject.RUNS, level, new HealthCheck.Plain());
  }

  private static HealthCheck connections(List<ConnectionFreshness> all) {
    HealthCheck.Named failed = named(all, one -> one.state() == ConnectionFreshness.State.FAILED);
    HealthCheck.Named late = named(all, one -> one.state() == ConnectionFreshness.State.LATE);
    return failed.names().isEmpty()
        ? named(Subject.CONNECTIONS, Level.WARN, late)
        : named(Subject.CONNECTIONS, Level.ERROR, failed);
  }

  private HealthCheck reconciliation(HealthMeasures.Compared compared) {
    HealthCheck.Compared found =
        new HealthCheck.Compared(
            compared.days(), compared.different(), compared.without(), compared.worstShare());
    Level level = thresholds.reconciliation().level(found.different() == 0 ? null : found.share());
    return new HealthCheck(Subject.RECONCILIATION, found.days() == 0 ? Level.NOTE : level, found);
  }

  private static List<HealthCheck> ofOwners(HealthMeasures.OfOwners found) {
    return List.of(
        count(Subject.UNCOUNTED, Level.WARN, found.never()),
        count(Subject.SHADOWED, Level.NOTE, found.once()));
  }

  private HealthCheck rejected(HealthMeasures.Landed landed) {
    BigDecimal share = landed.rejectedShare();
    return new HealthCheck(
        Subject.REJECTED,
        thresholds.rejected().level(landed.rejected() == 0 ? null : share),
        new HealthCheck.Part(landed.rejected(), share));
  }

  private HealthCheck unread() {
    long values = landing.unread().stream().mapToLong(LandingWarnings.Unread::values).sum();
    return count(
        Subject.UNREAD, values < thresholds.unreadError() ? Level.WARN : Level.ERROR, values);
  }

  /** Columns, a warning; where there are none, streams, a note. */
  private HealthCheck missing() {
    List<LandingWarnings.Missing> all = landing.missing();
    long columns = all.stream().mapToLong(one -> one.columns().size()).sum();
    long streams = all.stream().filter(LandingWarnings.Missing::isWholeStream).count();
    return columns > 0
        ? count(Subject.MISSING, Level.WARN, columns)
        : count(Subject.MISSING, Level.NOTE, streams);
  }

  private HealthCheck geography(HealthMeasures.Unmapped unmapped) {
    BigDecimal share = unmapped.worstShare();
    Level level = unmapped.refused() ? Level.ERROR : thresholds.unmapped().level(share);
    return new HealthCheck(Subject.GEOGRAPHY, level, new HealthCheck.Part(0, share));
  }

  private static HealthCheck lookback(List<ConnectionFreshness> all) {
    return named(Subject.LOOKBACK, Level.WARN, named(all, ConnectionFreshness::isLookbackShort));
  }

  /** Good where there are none, else of a level. */
  private static HealthCheck count(Subject subject, Level level, long number) {
    return new HealthCheck(subject, number == 0 ? Level.OK : level, new HealthCheck.Count(number));
  }

  private static HealthCheck named(Subject subject, Level level, HealthCheck.Named found) {
    return new HealthCheck(subject, found.names().isEmpty() ? Level.OK : level, found);
  }

  private static HealthCheck.Named named(
      List<ConnectionFreshness> all, Predicate<ConnectionFreshness> wanted) {
    return new HealthCheck.Named(
        all.stream().filter(wanted).map(ConnectionFreshness::name).toList());
  }
}
