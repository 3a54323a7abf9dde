package io.tallawah.setup.demo.meta;

import io.tallawah.setup.demo.messages.Data;
import io.tallawah.setup.demo.world.Amounts;
import io.tallawah.setup.demo.world.Outcomes;
import java.util.StringJoiner;

/**
 * What people did, as Meta tells it: the same act under several names, and one name in several
 * items; results with how many followed a view within a day, and a click within one and seven.
 */
final class MetaActions {

  private static final String SHOP = "Shop now";
  private static final String LEARN = "Learn more";

  private final StringJoiner items = new StringJoiner(",", "[", "]");

  private MetaActions() {}

  static String counts(Amounts amounts) {
    MetaActions actions = new MetaActions();
    long engaged = amounts.linkClicks() + amounts.videoPlays();
    actions.item("post_engagement", SHOP, engaged);
    actions.item("page_engagement", SHOP, engaged);
    actions.item("link_click", SHOP, amounts.linkClicks() - amounts.linkClicks() / 3);
    actions.item("link_click", LEARN, amounts.linkClicks() / 3);
    actions.item("video_view", SHOP, amounts.hookViews());
    long purchases = amounts.conversions() / 100;
    actions.count("omni_purchase", purchases, 4);
    actions.count("purchase", purchases, 0);
    actions.count("offsite_conversion.fb_pixel_purchase", purchases - purchases / 10, 0);
    actions.count("lead", amounts.leads(), 4);
    actions.count("onsite_conversion.lead_grouped", amounts.leads() - amounts.leads() / 3, 0);
    actions.count("offsite_conversion.fb_pixel_lead", amounts.leads() / 3, 0);
    return actions.items.toString();
  }

  static String values(Amounts amounts) {
    MetaActions actions = new MetaActions();
    actions.value("omni_purchase", SHOP, amounts.value() - amounts.value() / 2);
    actions.value("omni_purchase", LEARN, amounts.value() / 2);
    actions.value("purchase", SHOP, amounts.value());
    actions.value("offsite_conversion.fb_pixel_purchase", SHOP, amounts.value() * 9 / 10);
    return actions.items.toString();
  }

  /** All of an ad's day together, however many items tell it. */
  static void tell(Amounts amounts, Outcomes outcomes) {
    long engaged = amounts.linkClicks() + amounts.videoPlays();
    long sales = amounts.conversions() / 100;
    long leads = amounts.leads();
    outcomes.add("post_engagement", Outcomes.DEFAULT, engaged * 100, 0);
    outcomes.add("page_engagement", Outcomes.DEFAULT, engaged * 100, 0);
    outcomes.add("link_click", Outcomes.DEFAULT, amounts.linkClicks() * 100, 0);
    outcomes.add("video_view", Outcomes.DEFAULT, amounts.hookViews() * 100, 0);
    tell(outcomes, "omni_purchase", sales, amounts.value());
    tell(outcomes, "purchase", sales, amounts.value());
    tell(
        outcomes,
        "offsite_conversion.fb_pixel_purchase",
        sales - sales / 10,
        sales == 0 ? 0 : amounts.value() * 9 / 10);
    tell(outcomes, "lead", leads, 0);
    tell(outcomes, "onsite_conversion.lead_grouped", leads - leads / 3, 0);
    tell(outcomes, "offsite_conversion.fb_pixel_lead", leads / 3, 0);
  }

  private static void tell(Outcomes outcomes, String action, long count, long value) {
    outcomes.add(action, Outcomes.DEFAULT, count * 100, value);
    outcomes.add(action, "7d_click", (count - count / 5) * 100, value);
    outcomes.add(action, "1d_click", (count - count / 5 - count / 8) * 100, 0);
    outcomes.add(action, "1d_view", count / 5 * 100, 0);
  }

  /** In one item, or in two of which the second has one of {@code parts}. */
  private void count(String type, long all, int parts) {
    long viewed = all / 5;
    long late = all / 8;
    long other = parts == 0 ? 0 : all / parts;
    long otherViewed = parts == 0 ? 0 : viewed / parts;
    long otherLate = parts == 0 ? 0 : late / parts;
    count(type, SHOP, all - other, viewed - otherViewed, late - otherLate);
    count(type, LEARN, other, otherViewed, otherLate);
  }

  private void count(String type, String destination, long all, long viewed, long late) {
    item(
        type,
        destination,
        all,
        new Window("1d_click", all - viewed - late),
        new Window("7d_click", all - viewed),
        new Window("1d_view", viewed));
  }

  private void item(String type, String destination, long all, Window... windows) {
    if (all == 0) {
      return;
    }
    StringBuilder item = new StringBuilder("{\"action_destination\":\"").append(destination);
    item.append("\",\"action_target_id\":\"660122842785501\",\"action_type\":\"").append(type);
    item.append("\",\"value\":").append(all).append(".0");
    for (Window window : windows) {
      if (window.count() > 0) {
        item.append(",\"").append(window.name()).append("\":").append(window.count()).append(".0");
      }
    }
    items.add(item.append('}'));
  }

  private record Window(String name, long count) {}

  private void value(String type, String destination, long cents) {
    String plain = Data.plain(cents, 2);
    items.add(
        "{\"action_destination\":\"%s\",\"action_type\":\"%s\",\"value\":%s,\"7d_click\":%s}"
            .formatted(destination, type, plain, plain));
  }
}
