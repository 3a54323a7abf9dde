package io.tallawah.increments;

import io.tallawah.testing.LandingFixture;
import java.time.Instant;

/** Records of one Meta account in dollars and one in Jamaican dollars. */
final class MetaLines {

  static final long FIRST = Instant.parse("2026-11-20T10:00:00Z").toEpochMilli();
  static final long HOUR = 3_600_000;

  static final String CLAIMS =
      """
      , "clicks": 50, "impressions": 4000, "actions": [
        {"action_type": "omni_purchase", "value": 7, "7d_click": 6, "1d_view": 1, "28d_click": 9}],
      "action_values": [{"action_type": "omni_purchase", "value": 90, "7d_click": 80}]\
      """
          .replace('\n', ' ');

  static final String FEWER_CLAIMS =
      """
      , "clicks": 10, "impressions": 1000, "actions": [{"action_type": "omni_purchase", "value": 1}],
      "action_values": [{"action_type": "omni_purchase", "value": 5}]\
      """
          .replace('\n', ' ');

  private MetaLines() {}

  static String insight(
      String day, String campaign, String ad, String spend, long emittedAt, String more) {
    return row("91", "USD", day, campaign, ad, spend, emittedAt, more);
  }

  static String jamaican(String day, String campaign, String ad, String spend) {
    return row("92", "JMD", day, campaign, ad, spend, FIRST, "");
  }

  /** A row of the account in dollars that says Jamaican dollars. */
  static String inAnother(String day, String campaign, String ad, String spend) {
    return row("91", "JMD", day, campaign, ad, spend, FIRST, "");
  }

  private static String row(
      String account,
      String currency,
      String day,
      String campaign,
      String ad,
      String spend,
      long emittedAt,
      String more) {
    return LandingFixture.record(
        "ads_insights",
        """
        {"date_start": "%s", "account_id": "%s", "account_currency": "%s", "campaign_id": "%s", "adset_id": "1", "ad_id": "%s", "spend": %s%s}\
        """
            .formatted(day, account, currency, campaign, ad, spend, more),
        emittedAt);
  }

  static String stamp(String day) {
    return ", \"_airbyte_emitted_at\": \"" + day + "T00:00:00Z\"";
  }

  static String campaign(String name, String since) {
    return LandingFixture.record(
        "campaigns",
        """
        {"id": "aba", "account_id": "91", "name": "%s", "effective_status": "ACTIVE", "updated_time": "%sT12:00:00Z"}\
        """
            .formatted(name, since),
        FIRST);
  }
}
