package io.tallawah.setup.demo.world;

import io.tallawah.setup.demo.world.Budget.Level;
import io.tallawah.setup.demo.world.Budget.Period;
import io.tallawah.setup.demo.world.Budget.Step;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's budget: daily or for its whole time, its own, its ad sets' or shared, and changed.
 */
final class BudgetBuilder {

  private static final int KINDS = 6;
  private static final int BLOCK = 10;

  private final Profile.Money allowed;
  private final List<Sync> syncs;

  BudgetBuilder(Profile.Money allowed, List<Sync> syncs) {
    this.allowed = allowed;
    this.syncs = syncs;
  }

  /** Whether the campaign has one amount for its whole time, and so must have an end. */
  static boolean isLifetime(int i) {
    return i % KINDS == 0;
  }

  /** Whether a campaign spends from the budget of the one before it. */
  boolean isGuest(int i) {
    return allowed.shared() && i % BLOCK == 4;
  }

  boolean isHost(int i) {
    return allowed.shared() && i % BLOCK == 3;
  }

  /** A budget that several campaigns spend from. */
  static Budget shared(long id, long micros) {
    Step always = step(LocalDate.EPOCH, Period.DAILY, whole(micros));
    return new Budget(Level.CAMPAIGN, id, List.of(always));
  }

  Budget of(int i, long daily, LocalDate start, @Nullable LocalDate end) {
    long amount = whole(daily * 6 / 5);
    LocalDate ever = LocalDate.EPOCH;
    if (isLifetime(i) && end != null) {
      long all = whole(amount * (ChronoUnit.DAYS.between(start, end) + 1));
      return own(Level.CAMPAIGN, step(ever, Period.LIFETIME, all));
    }
    if (i % KINDS == 5 && allowed.infinite()) {
      return own(Level.CAMPAIGN, step(ever, Period.INFINITE, 0));
    }
    Level level = level(i);
    if (i % KINDS == 2) {
      return own(
          level,
          step(ever, Period.DAILY, amount),
          step(morning(2), Period.DAILY, whole(amount * 5 / 4)),
          step(morning(4), Period.DAILY, whole(amount * 11 / 10)));
    }
    return own(level, step(ever, Period.DAILY, amount));
  }

  private Level level(int i) {
    return switch (allowed.adSets()) {
      case NOBODYS -> Level.CAMPAIGN;
      case SOME -> i % KINDS == 1 ? Level.AD_SET : Level.CAMPAIGN;
      case ALL -> Level.AD_SET;
    };
  }

  private static Budget own(Level level, Step... steps) {
    return new Budget(level, null, List.of(steps));
  }

  private static Step step(LocalDate from, Period period, long micros) {
    return new Step(from, period, micros);
  }

  private LocalDate morning(int sync) {
    return syncs.get(Math.min(sync, syncs.size() - 1)).morning();
  }

  /** In sixes of the currency's whole unit, so that its ad sets have whole parts. */
  private static long whole(long micros) {
    return Math.max(1, micros / 6_000_000) * 6_000_000;
  }
}
