package io.tallawah.warehouse;

import io.tallawah.testing.LandingFixture;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Records of Meta ads on one day, told on a day of October. */
final class HealthLines {

  static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  private static final String ITEM = "{\"action_type\": \"purchase\", \"value\": ";

  private HealthLines() {}

  static String insight(String ad, String spend, int toldOn) {
    return insight("ads_insights", ad, spend, toldOn);
  }

  static String insight(String stream, String ad, String spend, int toldOn) {
    String amount = spend.contains(",") ? '"' + spend + '"' : spend;
    return """
    {"type": "RECORD", "record": {"stream": "%s", "emitted_at": %d, "data":
    {"date_start": "%s", "account_id": "1", "campaign_id": "2", "adset_id": "3", "ad_id": "%s",
    "account_currency": "USD", "spend": %s, "impressions": 100, "clicks": 5}}}\
    """
        .formatted(stream, emitted(toldOn), DAY, ad, amount)
        .replace("\n", " ");
  }

  /** What an ad spent in a place of Jamaica's. */
  static String place(String ad, String place) {
    return record(
        "ads_insights_region",
        """
        {"date_start": "%s", "account_id": "1", "campaign_id": "2", "adset_id": "3", "ad_id": "%s",
        "account_currency": "USD", "spend": 10, "country": "JM", "region": "%s"}\
        """
            .formatted(DAY, ad, place)
            .replace("\n", " "));
  }

  static String record(String stream, String data) {
    return record(stream, data, 2);
  }

  static String record(String stream, String data, int toldOn) {
    return LandingFixture.record(stream, data, emitted(toldOn));
  }

  /** One row that can be believed, and one each that can't for one reason. */
  static String[] unbelievable() {
    String day = DAY.toString();
    return new String[] {
      insight("plain", "10", 2).replace("\"USD\"", "\" usd \""),
      insight("huge", "1e400", 2),
      insight("many", "2", 2).replace("\"impressions\": 100", "\"impressions\": 1000000000000000"),
      insight("strange", "3", 2).replace("\"USD\"", "\"dollars\""),
      insight("other", "9", 2).replace("\"USD\"", "\"JMD\""),
      insight("first", "4", 2).replace(day, "0001-01-01"),
      insight("last", "5", 2).replace(day, "9999-12-31"),
      insight("soon", "6", 2).replace(day, "2028-10-02"),
      insight("later", "7", 2).replace(day, "2028-10-03"),
      insight("week", "8", 2)
          .replace("\"account_id\"", "\"date_stop\": \"2026-10-07\", \"account_id\""),
    };
  }

  /** Lists of actions that hold what is no figure, or are none, and a budget that is none. */
  static String[] unreadLists() {
    return new String[] {
      insight("words", "1", 2)
          .replace("\"clicks\"", "\"actions\": [" + ITEM + "\"many\"}], \"clicks\""),
      insight("bare", "1", 2)
          .replace("\"clicks\"", "\"action_values\": [7, " + ITEM + "5}], \"clicks\""),
      insight("object", "1", 2).replace("\"clicks\"", "\"actions\": " + ITEM + "3}, \"clicks\""),
      insight("text", "1", 2).replace("\"clicks\"", "\"actions\": \"no JSON\", \"clicks\""),
      insight("read", "1", 2)
          .replace("\"clicks\"", "\"actions\": [" + ITEM + "\"4\"}], \"clicks\""),
      record("campaigns", "{\"id\": \"2\", \"account_id\": \"1\", \"daily_budget\": \"ten\"}"),
    };
  }

  /** Figures inside an object that are none; "-" is told of nothing. */
  static String[] unreadObjects() {
    String day = "{\"stat_time_day\": \"" + DAY + " 00:00:00\", \"ad_id\": 1, \"metrics\": ";
    return new String[] {
      record(
          "ads_reports_daily",
          day + "{\"spend\": \"NaN\", \"impressions\": \"-\", \"reach\": [1]}}"),
      record(
          "ads_reports_daily", day + "{\"spend\": {}, \"ad_name\": \"NaN\", \"clicks\": \"7\"}}"),
      record("ads_reports_daily", day + "[1]}"),
    };
  }

  private static long emitted(int dayOfOctober) {
    return DAY.withDayOfMonth(dayOfOctober).atTime(6, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
