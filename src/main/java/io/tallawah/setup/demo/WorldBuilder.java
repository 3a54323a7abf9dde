package io.tallawah.setup.demo;

import io.tallawah.setup.demo.Campaign.Name;
import io.tallawah.setup.demo.Campaign.State;
import io.tallawah.setup.demo.Campaign.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a tenant's accounts and campaigns, and what happens to them between syncs. */
final class WorldBuilder {

  private static final List<String> META_KINDS =
      List.of(
          "OUTCOME_SALES",
          "OUTCOME_TRAFFIC",
          "OUTCOME_AWARENESS",
          "OUTCOME_LEADS",
          "OUTCOME_ENGAGEMENT");
  private static final List<String> GOOGLE_KINDS =
      List.of("SEARCH", "PERFORMANCE_MAX", "DISPLAY", "VIDEO", "SEARCH");
  private static final List<String> AUDIENCES =
      List.of("Broad", "Lookalike 2 %", "Site visitors", "Interest: travel", "Parish radius");
  private static final List<String> META_FORMATS =
      List.of("Video 15s", "Carousel", "Static", "Reel", "Story");
  private static final List<String> GOOGLE_FORMATS =
      List.of("Responsive", "Headline A", "Headline B", "Bumper", "Image");
  private static final int META_SHARE = 60;
  private static final int ACCOUNTS = 2;

  private final Tenant tenant;
  private final DemoOptions options;
  private final List<Sync> syncs;
  private final Chance chance;

  WorldBuilder(Tenant tenant, DemoOptions options, List<Sync> syncs) {
    this.tenant = tenant;
    this.options = options;
    this.syncs = syncs;
    this.chance = new Chance(options.seed()).of(tenant.number());
  }

  List<Campaign> meta() {
    List<Account> accounts = accounts("meta", 1_015_500_000_000_000L, 7_919_000L);
    int count = Math.max(1, options.campaigns() * META_SHARE / 100);
    List<Campaign> campaigns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      campaigns.add(campaign(accounts, META_KINDS, 0, i));
    }
    return campaigns;
  }

  List<Campaign> google() {
    List<Account> accounts = accounts("google", 4_120_000_000L, 1_009L);
    int before = Math.max(1, options.campaigns() * META_SHARE / 100);
    List<Campaign> campaigns = new ArrayList<>();
    for (int i = 0; i < Math.max(1, options.campaigns() - before); i++) {
      campaigns.add(campaign(accounts, GOOGLE_KINDS, before, i));
    }
    return campaigns;
  }

  private List<Account> accounts(String platform, long base, long step) {
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      long id = base + step * (tenant.number() * 10L + i);
      String name = tenant.name() + (i == 0 ? "" : " – Export");
      accounts.add(new Account(id, name, platform, tenant));
    }
    return accounts;
  }

  private Campaign campaign(List<Account> accounts, List<String> kinds, int offset, int i) {
    boolean meta = accounts.get(0).platform().equals("meta");
    Chance own = chance.of(offset + i + 1_000_003L * (meta ? 1 : 2));
    long number = tenant.number() * 1_000_000L + i;
    long id = meta ? 120_210_000_000_000_000L + number * 10_000_000L : 20_000_000_000L + number;
    String kind = kinds.get(i % kinds.size());
    boolean adless = kind.equals("PERFORMANCE_MAX");
    long spend = Math.round(own.between(1, 12, 160) * tenant.scale() * 1e6);
    return new Campaign(
        id,
        accounts.get(i % 10 < 7 ? 0 : 1),
        kind,
        names(name(offset + i, kind), i),
        states(i),
        options.from().minusDays(own.integer(2, 5, 90)),
        i % 8 == 7 ? mornings(2).minusDays(3) : null,
        adless ? List.of() : ads(own, id, number, kind, meta, i),
        spend,
        own);
  }

  private String name(int i, String kind) {
    int subjects = tenant.subjects().size();
    int occasions = tenant.occasions().size();
    String subject = tenant.subjects().get(i % subjects);
    String occasion = tenant.occasions().get((i / subjects + 5 * i) % occasions);
    int round = i / (subjects * occasions);
    String tag = kind.replace("OUTCOME_", "").replace('_', ' ');
    tag = tag.charAt(0) + tag.substring(1).toLowerCase(java.util.Locale.ROOT);
    return subject + " | " + occasion + " | " + tag + (round == 0 ? "" : " " + (round + 1));
  }

  private List<Name> names(String name, int i) {
    LocalDate ever = LocalDate.EPOCH;
    return switch (i % 8) {
      case 1 -> List.of(new Name(ever, name), new Name(mornings(2), name + " (new creative)"));
      case 2 ->
          List.of(
              new Name(ever, name),
              new Name(mornings(1), "TEST " + name),
              new Name(mornings(3), name));
      default -> List.of(new Name(ever, name));
    };
  }

  private List<State> states(int i) {
    return switch (i % 8) {
      case 3 -> List.of(new State(mornings(3).minusDays(2), Status.PAUSED));
      case 4 ->
          List.of(
              new State(mornings(1).minusDays(6), Status.PAUSED),
              new State(mornings(2).minusDays(4), Status.ACTIVE));
      case 6 -> List.of(new State(mornings(2).minusDays(1), Status.GONE));
      default -> List.of();
    };
  }

  private List<Ad> ads(Chance own, long campaign, long number, String kind, boolean meta, int i) {
    List<Ad> ads = new ArrayList<>();
    int sets = own.integer(3, 1, 3);
    int perSet = own.integer(4, 1, 3);
    int left = 1_000;
    for (int set = 0; set < sets; set++) {
      long setId = meta ? campaign + 100_000L * (set + 1) : 150_000_000_000L + number * 100 + set;
      String setName = AUDIENCES.get((i + set) % AUDIENCES.size());
      for (int ad = 0; ad < perSet; ad++) {
        boolean last = set == sets - 1 && ad == perSet - 1;
        int share = last ? left : left * own.integer(5 + ad, 20, 55) / 100;
        left -= share;
        long id =
            meta ? setId + 100L * (ad + 1) : 700_000_000_000L + number * 1_000 + set * 10L + ad;
        List<String> formats = meta ? META_FORMATS : GOOGLE_FORMATS;
        String format = formats.get((i + set + ad) % formats.size());
        boolean video = meta ? format.matches("Video.*|Reel") : kind.equals("VIDEO");
        ads.add(
            new Ad(id, format + " " + (ad + 1), setId, setName, share, video, deletion(i, ads)));
      }
    }
    return ads;
  }

  /** The first ad of some campaigns is deleted between two late syncs. */
  private @Nullable LocalDate deletion(int i, List<Ad> before) {
    return i % 8 == 5 && before.isEmpty() ? mornings(3).minusDays(1) : null;
  }

  private LocalDate mornings(int sync) {
    return syncs.get(Math.min(sync, syncs.size() - 1)).morning();
  }
}
