package io.tallawah.increments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Meta: facts know all they belong to; conversions are lists of actions. */
final class MetaSource implements Source {

  private static final List<String> STATES = List.of("ACTIVE", "PAUSED", "DELETED", "ARCHIVED");

  @Override
  public String platform() {
    return "meta";
  }

  @Override
  public List<String> actions() {
    return List.of("omni_purchase", "lead", "link_click");
  }

  @Override
  public void ads(Sync sync, LocalDate day) {
    Chance chance = sync.chance();
    for (Ad ad : ADS) {
      if (chance.in(0.7)) {
        sync.add(
            "ads_insights",
            "date_start",
            day.toString(),
            "account_id",
            Integer.toString(ad.account()),
            "account_currency",
            chance.mostly(ad.account() == 71 ? "USD" : "JMD"),
            "account_name",
            chance.mostly("Account"),
            "campaign_id",
            chance.mostly(Integer.toString(ad.campaign())),
            "campaign_name",
            chance.of(NAMES),
            "adset_id",
            Integer.toString(ad.adset()),
            "adset_name",
            chance.of(NAMES),
            "ad_id",
            chance.in(0.02) ? Sync.ABSENT : Integer.toString(ad.ad()),
            "ad_name",
            chance.of(NAMES),
            "spend",
            chance.amount(),
            "impressions",
            chance.count(900),
            "clicks",
            chance.count(40),
            "inline_link_clicks",
            chance.count(20),
            "reach",
            chance.count(700),
            "actions",
            outcomes(sync),
            "action_values",
            outcomes(sync),
            "video_play_actions",
            chance.mostly(items(chance)));
      }
    }
  }

  private Object outcomes(Sync sync) {
    return sync.asksForOutcomes() ? sync.chance().mostly(items(sync.chance())) : Sync.ABSENT;
  }

  private List<Map<String, Object>> items(Chance chance) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (String action : actions()) {
      for (int part = chance.upTo(2); part > 0; part--) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("action_type", action);
        item.put("value", chance.upTo(9));
        item.put("action_target_id", Integer.toString(part));
        items.add(item);
      }
    }
    return items;
  }

  @Override
  public void totals(Sync sync, LocalDate day) {
    for (int account : List.of(71, 72)) {
      sync.add(
          "account_insights",
          "date_start",
          day.toString(),
          "account_id",
          Integer.toString(account),
          "account_currency",
          "USD",
          "spend",
          sync.chance().amount());
    }
  }

  @Override
  public void places(Sync sync, LocalDate day) {
    Chance chance = sync.chance();
    boolean byCountry = chance.in(0.3);
    for (Ad ad : ADS) {
      for (String place : PLACES) {
        if (chance.in(0.3)) {
          sync.add(
              byCountry ? "ads_insights_country" : "ads_insights_region",
              "date_start",
              day.toString(),
              "account_id",
              Integer.toString(ad.account()),
              "account_currency",
              "USD",
              "campaign_id",
              Integer.toString(ad.campaign()),
              "adset_id",
              Integer.toString(ad.adset()),
              "ad_id",
              Integer.toString(ad.ad()),
              byCountry ? "country" : "region",
              byCountry ? "JM" : place,
              "spend",
              chance.amount(),
              "impressions",
              chance.count(90),
              "clicks",
              chance.count(9));
        }
      }
    }
  }

  @Override
  public void entities(Sync sync) {
    Chance chance = sync.chance();
    sync.perhapsWhole("campaigns", "ad_sets", "ads");
    for (Ad ad : ADS) {
      if (chance.in(0.3)) {
        entity(sync, "campaigns", ad.campaign(), "objective", chance.of(NAMES));
      }
      if (chance.in(0.3)) {
        entity(sync, "ad_sets", ad.adset(), "campaign_id", Integer.toString(ad.campaign()));
      }
      if (chance.in(0.3)) {
        entity(
            sync,
            "ads",
            ad.ad(),
            "adset_id",
            Integer.toString(ad.adset()),
            "creative",
            Map.of("id", "41" + chance.upTo(2)));
      }
    }
    for (int creative = 410; creative <= 412; creative++) {
      if (chance.in(0.3)) {
        creative(sync, creative);
      }
    }
    if (chance.in(0.4)) {
      sync.add(
          "ad_account",
          "id",
          "act_71",
          "account_id",
          "71",
          "name",
          chance.of(NAMES),
          "currency",
          chance.in(0.2) ? "JMD" : "USD",
          "timezone_name",
          chance.in(0.2) ? "America/New_York" : "America/Jamaica",
          "account_status",
          1);
    }
  }

  private static void creative(Sync sync, int id) {
    Chance chance = sync.chance();
    sync.add(
        "ad_creatives",
        "id",
        Integer.toString(id),
        "account_id",
        chance.in(0.5) ? "71" : "act_71",
        "name",
        chance.of(NAMES),
        "body",
        chance.of(NAMES),
        "image_hash",
        chance.in(0.5) ? "h" + chance.upTo(2) : Sync.ABSENT,
        "object_story_spec",
        chance.in(0.5)
            ? Map.of("video_data", Map.of("video_id", "5" + chance.upTo(2)))
            : Sync.ABSENT,
        "thumbnail_url",
        "https://images.example/" + chance.upTo(3));
  }

  private static void entity(Sync sync, String stream, int id, @Nullable Object... more) {
    Chance chance = sync.chance();
    List<@Nullable Object> fields = new ArrayList<>(Arrays.asList(more));
    fields.addAll(
        Arrays.asList(
            "id",
            Integer.toString(id),
            "account_id",
            chance.mostly(id % 10 > 4 ? "72" : "71"),
            "name",
            chance.of(NAMES),
            "effective_status",
            chance.of(STATES),
            "stop_time",
            chance.in(0.2) ? sync.began().plus(8, ChronoUnit.HOURS).toString() : null,
            "daily_budget",
            chance.in(0.5) ? chance.upTo(3) * 1_000 : Sync.ABSENT,
            "updated_time",
            sync.began().minus(chance.upTo(30), ChronoUnit.HOURS).toString()));
    sync.add(stream, fields.toArray());
  }
}
