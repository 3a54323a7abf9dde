package io.tallawah.increments;

import io.tallawah.ingestion.Compactions;
import io.tallawah.shared.TenantId;
import io.tallawah.testing.LandingFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to one tenant, step by step, from a seed alone. */
final class Sequence {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 1);
  private static final int DAYS = 6;
  private static final Instant FIRST_SYNC = Instant.parse("2026-10-08T05:30:00Z");
  private static final List<Source> SOURCES =
      List.of(new MetaSource(), new GoogleSource(), new LinkedInSource(), new TikTokSource());

  /** A file that has landed, and may land again. */
  private record Landed(LandingFixture.Place place, Sync sync, String window) {}

  private final long seed;
  private final LandingFixture fixture;
  private final Compactions compactions;
  private final Decisions decisions;
  private final TenantId tenant;
  private final List<Landed> landed = new ArrayList<>();

  Sequence(long seed, LandingFixture fixture, Compactions compactions, Decisions decisions) {
    this.seed = seed;
    this.fixture = fixture;
    this.compactions = compactions;
    this.decisions = decisions;
    this.tenant = fixture.tenant("sequence-" + seed);
  }

  long seed() {
    return seed;
  }

  TenantId tenant() {
    return tenant;
  }

  /** All that happens before dbt runs again. */
  void step(int number) {
    Chance chance = new Chance(seed * 1_000 + number);
    for (Source source : SOURCES) {
      if (number == 1 || chance.in(0.7)) {
        String name = chance.in(0.2) ? "second" : "main";
        land(source, name, new Sync(moment(number, chance), chance, asksForOutcomes(number)));
      }
      if (chance.in(0.2)) {
        decisions.countAsConversion(tenant, source.platform(), choice(source, chance));
      }
      if (chance.in(0.2)) {
        decisions.changeOwner(tenant, source.platform(), chance);
      }
    }
    if (chance.in(0.4)) {
      landAgain(number, chance);
    }
    if (number > 1 && chance.in(0.3)) {
      compact();
    }
    if (chance.in(0.3)) {
      decisions.quote(tenant, chance);
    }
    if (chance.in(0.3)) {
      decisions.namePlace(tenant, chance);
    }
  }

  /** Syncs follow each other; now and then an older one lands late. */
  private static Instant moment(int step, Chance chance) {
    Instant regular = FIRST_SYNC.plus(Duration.ofHours(7L * step + chance.upTo(2)));
    return chance.in(0.25) ? regular.minus(Duration.ofHours(chance.upTo(40))) : regular;
  }

  /** A third asks for what Meta's ads led to from the second step on, a third from the fourth. */
  private boolean asksForOutcomes(int step) {
    return step > List.of(1, 3, 0).get((int) (seed % 3));
  }

  private void land(Source source, String name, Sync sync) {
    Chance chance = sync.chance();
    LocalDate from = FIRST_DAY.plusDays(chance.upTo(DAYS - 1));
    LocalDate to = from.plusDays(chance.upTo(DAYS / 2));
    boolean ads = chance.in(0.85);
    boolean totals = chance.in(0.7);
    boolean places = chance.in(0.6);
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (totals) {
        source.totals(sync, day);
      }
      if (ads) {
        source.ads(sync, day);
      }
      if (places) {
        source.places(sync, day);
      }
    }
    if (chance.in(0.6)) {
      source.entities(sync);
    }
    if (!sync.isEmpty()) {
      LandingFixture.Place place =
          fixture.connect(tenant, name + "-" + source.platform(), source.platform());
      Landed file = new Landed(place, sync, from + ".." + to);
      land(file, chance.in(0.6) ? file.window() : null);
      landed.add(file);
    }
  }

  /** The very same file, or its records told again unchanged by later syncs. */
  private void landAgain(int number, Chance chance) {
    if (landed.isEmpty()) {
      return;
    }
    Landed file = chance.of(landed);
    if (chance.in(0.3)) {
      land(file, chance.in(0.3) ? file.window() : null);
    }
    for (int times = chance.upTo(4); times > 0; times--) {
      Landed again =
          new Landed(file.place(), file.sync().at(moment(number, chance)), file.window());
      land(again, chance.in(0.3) ? file.window() : null);
    }
  }

  private void compact() {
    fixture.as(
        tenant,
        () -> {
          fixture.connections().list().forEach(c -> compactions.compact(c.id()));
          return true;
        });
  }

  private static void land(Landed file, @Nullable String window) {
    file.place().landBytes(window, file.sync().file());
  }

  private static List<String> choice(Source source, Chance chance) {
    return chance.in(0.3) ? List.of() : List.of(chance.of(source.actions()));
  }
}
