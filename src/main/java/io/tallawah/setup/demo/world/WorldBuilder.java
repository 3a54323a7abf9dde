package io.tallawah.setup.demo.world;

import io.tallawah.setup.demo.DemoOptions;
import io.tallawah.setup.demo.world.Campaign.Name;
import io.tallawah.setup.demo.world.Campaign.State;
import io.tallawah.setup.demo.world.Campaign.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tenant's accounts and campaigns at a platform, and what happens to them between syncs.
 */
public final class WorldBuilder {

  private static final List<String> AUDIENCES =
      List.of("Broad", "Lookalike 2 %", "Site visitors", "Interest: travel", "Parish radius");
  private static final int ACCOUNTS = 2;
  private static final int HAPPENINGS = 8;

  private final Tenant tenant;
  private final Profile profile;
  private final DemoOptions options;
  private final List<Sync> syncs;
  private final Chance chance;
  private final BudgetBuilder budgets;
  private final CreativeBuilder creatives;

  public WorldBuilder(Tenant tenant, Profile profile, DemoOptions options, List<Sync> syncs) {
    this.tenant = tenant;
    this.profile = profile;
    this.options = options;
    this.syncs = syncs;
    this.chance = new Chance(options.seed()).of(tenant.number()).of(profile.platform().hashCode());
    this.budgets = new BudgetBuilder(profile.money(), syncs);
    this.creatives = new CreativeBuilder(tenant, profile);
  }

  /** The first {@code count} campaigns of the platform. */
  public List<Campaign> campaigns(int count) {
    List<Account> accounts = accounts();
    List<Campaign> campaigns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      campaigns.add(campaign(accounts, i));
    }
    return campaigns;
  }

  private List<Account> accounts() {
    boolean dollars = profile.money().dollars();
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      accounts.add(
          new Account(
              profile.numbers().account(tenant.number() * 10 + i),
              tenant.name() + (i == 0 ? "" : " – Export"),
              profile.platform(),
              tenant,
              dollars ? "USD" : tenant.currency(),
              dollars ? 1 : tenant.scale(),
              profile.manner()));
    }
    return accounts;
  }

  private Campaign campaign(List<Account> accounts, int i) {
    Chance own = chance.of(i);
    Account account = accounts.get(i % 10 < 7 ? 0 : 1);
    long number = tenant.number() * 1_000_000L + i;
    String kind = profile.kinds().get(i % profile.kinds().size());
    LocalDate start = options.from().minusDays(own.integer(2, 5, 90));
    LocalDate end = end(own, i);
    return new Campaign(
        profile.numbers().campaign(number),
        account,
        kind,
        names(name(i, kind), i),
        states(i),
        start,
        end,
        kind.equals(profile.adless()) ? List.of() : ads(own, number, kind, i),
        TargetBuilder.targets(own, i),
        budget(account, number, i, start, end),
        dailySpend(account, i),
        own);
  }

  private long dailySpend(Account account, int i) {
    return Math.round(chance.of(i).between(1, 12, 160) * account.scale() * 1e6);
  }

  private @Nullable LocalDate end(Chance own, int i) {
    if (happening(i) == 7) {
      return morning(2).minusDays(3);
    }
    return BudgetBuilder.isLifetime(i) ? options.until().plusDays(own.integer(30, 10, 30)) : null;
  }

  private Budget budget(
      Account account, long number, int i, LocalDate start, @Nullable LocalDate end) {
    if (budgets.isHost(i)) {
      return BudgetBuilder.shared(
          profile.numbers().campaign(number) + 9,
          dailySpend(account, i) + dailySpend(account, i + 1));
    }
    if (budgets.isGuest(i)) {
      return BudgetBuilder.shared(
          profile.numbers().campaign(number - 1) + 9,
          dailySpend(account, i - 1) + dailySpend(account, i));
    }
    return budgets.of(i, dailySpend(account, i), start, end);
  }

  private String name(int i, String kind) {
    int place = i + profile.pattern() * 3;
    int subjects = tenant.subjects().size();
    int occasions = tenant.occasions().size();
    String subject = tenant.subjects().get(place % subjects);
    String occasion = tenant.occasions().get((place / subjects + 5 * place) % occasions);
    int round = i / (subjects * occasions);
    String tag = kind.replace("OUTCOME_", "").replace('_', ' ');
    tag = tag.charAt(0) + tag.substring(1).toLowerCase(Locale.ROOT);
    return subject + " | " + occasion + " | " + tag + (round == 0 ? "" : " " + (round + 1));
  }

  private int happening(int i) {
    return (i + profile.pattern()) % HAPPENINGS;
  }

  private List<Name> names(String name, int i) {
    LocalDate ever = LocalDate.EPOCH;
    return switch (happening(i)) {
      case 1 -> List.of(new Name(ever, name), new Name(morning(2), name + " (new creative)"));
      case 2 ->
          List.of(
              new Name(ever, name),
              new Name(morning(1), "TEST " + name),
              new Name(morning(3), name));
      default -> List.of(new Name(ever, name));
    };
  }

  private List<State> states(int i) {
    return switch (happening(i)) {
      case 3 -> List.of(new State(morning(3).minusDays(2), Status.PAUSED));
      case 4 ->
          List.of(
              new State(morning(1).minusDays(6), Status.PAUSED),
              new State(morning(2).minusDays(4), Status.ACTIVE));
      case 6 -> List.of(new State(morning(2).minusDays(1), Status.GONE));
      default -> List.of();
    };
  }

  private List<Ad> ads(Chance own, long number, String kind, int i) {
    List<Ad> ads = new ArrayList<>();
    int sets = own.integer(3, 1, 3);
    int perSet = own.integer(4, 1, sets == 3 ? 2 : 3);
    int left = 1_000;
    for (int set = 0; set < sets; set++) {
      String setName = AUDIENCES.get((i + set) % AUDIENCES.size());
      for (int ad = 0; ad < perSet; ad++) {
        boolean last = set == sets - 1 && ad == perSet - 1;
        int share = last ? left : left * own.integer(5 + ad, 20, 55) / 100;
        left -= share;
        String format = profile.formats().get((i + set + ad) % profile.formats().size());
        boolean film = profile.isFilm(kind, format);
        long id = profile.numbers().ad(number, set, ad);
        ads.add(
            new Ad(
                id,
                format + " " + (ad + 1),
                profile.numbers().adSet(number, set),
                setName,
                share,
                film,
                deletion(i, ads),
                creatives.of(id, i + 2 * set + ad, film, creativeChange(i, ads))));
      }
    }
    return ads;
  }

  /** The first ad of some campaigns is deleted between two late syncs. */
  private @Nullable LocalDate deletion(int i, List<Ad> before) {
    return happening(i) == 5 && before.isEmpty() ? morning(3).minusDays(1) : null;
  }

  /** The first ad of the campaign renamed for it gets another creative. */
  private @Nullable LocalDate creativeChange(int i, List<Ad> before) {
    return happening(i) == 1 && before.isEmpty() ? morning(2).minusDays(1) : null;
  }

  private LocalDate morning(int sync) {
    return syncs.get(Math.min(sync, syncs.size() - 1)).morning();
  }
}
