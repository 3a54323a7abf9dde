package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.Platform;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes the query string of interfaces: the state of the screen and of the API. */
@Component
public class CampaignQueryReader {

  private static final int LONGEST_TEXT = 200;
  private static final int MOST_DAYS = 3660;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
  private static final Set<String> KNOWN =
      Set.of(
          "from",
          "to",
          "platform",
          "account",
          "status",
          "objective",
          "q",
          "sort",
          "page",
          "size",
          "currency");

  private final CampaignFields fields;

  CampaignQueryReader(CampaignFields fields) {
    this.fields = fields;
  }

  /**
   * Reads parameters.
   *
   * @param defaultRange the days when neither from nor to is given
   * @throws BadQueryException naming an unknown parameter or one with a bad value
   */
  public CampaignQuery read(Map<String, List<String>> parameters, DateRange defaultRange) {
    for (String name : parameters.keySet()) {
      if (!KNOWN.contains(name)) {
        throw BadQueryException.unknown(shorten(name));
      }
    }
    return new CampaignQuery(
        range(parameters, defaultRange),
        values(parameters, "platform", CampaignQueryReader::platform),
        values(parameters, "account", value -> value),
        values(parameters, "status", CampaignQueryReader::status),
        values(parameters, "objective", value -> value),
        text(parameters, "q").strip(),
        sort(parameters),
        number(parameters, "page", 0, 0, Integer.MAX_VALUE / CampaignQuery.MAX_SIZE),
        number(parameters, "size", CampaignQuery.DEFAULT_SIZE, 1, CampaignQuery.MAX_SIZE),
        currency(parameters));
  }

  /** Writes a query as parameters; what is as by default is left out, the days never are. */
  public Map<String, List<String>> write(CampaignQuery query) {
    Map<String, List<String>> written = new LinkedHashMap<>();
    written.put("from", List.of(query.range().from().toString()));
    written.put("to", List.of(query.range().to().toString()));
    for (CampaignFilter filter : CampaignFilter.values()) {
      if (!query.chosen(filter).isEmpty()) {
        written.put(filter.parameter(), List.of(String.join(",", query.chosen(filter))));
      }
    }
    if (!query.search().isEmpty()) {
      written.put("q", List.of(query.search()));
    }
    if (!query.sort().equals(CampaignQuery.DEFAULT_SORT)) {
      written.put(
          "sort", List.of(String.join(",", query.sort().stream().map(SortKey::toString).toList())));
    }
    if (!query.isReporting()) {
      written.put("currency", List.of(query.currency()));
    }
    return written;
  }

  private static DateRange range(Map<String, List<String>> parameters, DateRange defaultRange) {
    LocalDate from = day(parameters, "from");
    LocalDate to = day(parameters, "to");
    if (from == null && to == null) {
      return defaultRange;
    }
    if (from == null || to == null) {
      String missing = from == null ? "from" : "to";
      throw BadQueryException.value(missing, "A period needs both from and to.");
    }
    if (from.isAfter(to)) {
      throw BadQueryException.value("from", "The period ends before it begins.");
    }
    DateRange range = new DateRange(from, to);
    if (range.days() > MOST_DAYS) {
      throw BadQueryException.value("from", "The period is longer than ten years.");
    }
    return range;
  }

  private static @Nullable LocalDate day(Map<String, List<String>> parameters, String name) {
    String text = text(parameters, name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1970 && day.getYear() <= 2200) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // told below, with the form that is wanted
    }
    throw BadQueryException.value(name, "A day is written like 2026-11-21.");
  }

  private List<SortKey> sort(Map<String, List<String>> parameters) {
    List<SortKey> keys = new ArrayList<>();
    for (String text : values(parameters, "sort", value -> value)) {
      SortKey key = SortKey.parse(text);
      if (!fields.canSortBy(key.column())) {
        throw BadQueryException.value("sort", "Rows can't be sorted by " + shorten(text) + ".");
      }
      keys.add(key);
    }
    return keys;
  }

  private static String currency(Map<String, List<String>> parameters) {
    String text = text(parameters, "currency");
    if (text.isEmpty() || text.equals(CampaignQuery.REPORTING)) {
      return CampaignQuery.REPORTING;
    }
    if (text.equals(CampaignQuery.NATIVE) || isIsoCode(text)) {
      return text;
    }
    throw BadQueryException.value(
        "currency", "A currency is native, reporting, or an ISO code such as JMD.");
  }

  private static boolean isIsoCode(String text) {
    return CODE.matcher(text).matches()
        && Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0) // no XXX, no metals
            .anyMatch(currency -> currency.getCurrencyCode().equals(text));
  }

  private static int number(
      Map<String, List<String>> parameters, String name, int otherwise, int least, int most) {
    String text = text(parameters, name);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (DIGITS.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw BadQueryException.value(
        name, "%s is a whole number from %d to %d.".formatted(name, least, most));
  }

  private static String text(Map<String, List<String>> parameters, String name) {
    List<String> given = parameters.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw BadQueryException.value(name, name + " is given more than once.");
    }
    return given.isEmpty() ? "" : clean(name, given.getFirst());
  }

  private static List<String> values(
      Map<String, List<String>> parameters, String name, ValueCheck check) {
    Set<String> values = new LinkedHashSet<>();
    for (String given : parameters.getOrDefault(name, List.of())) {
      for (String value : clean(name, given).split(",", -1)) {
        if (!value.isBlank()) {
          values.add(check.checked(value.strip()));
        }
      }
    }
    return List.copyOf(values);
  }

  private static String clean(String name, String text) {
    if (text.length() > (name.equals("q") ? LONGEST_TEXT : 10 * LONGEST_TEXT)) {
      throw BadQueryException.value(name, name + " is too long.");
    }
    if (text.indexOf('\0') >= 0) {
      throw BadQueryException.value(name, name + " holds a character that can't be stored.");
    }
    return text;
  }

  private static String platform(String value) {
    try {
      return new Platform(value).id();
    } catch (IllegalArgumentException e) {
      throw BadQueryException.value("platform", "There is no platform " + shorten(value) + ".");
    }
  }

  private static String status(String value) {
    if (!CampaignQuery.STATUSES.contains(value)) {
      throw BadQueryException.value(
          "status", "A status is one of " + String.join(", ", CampaignQuery.STATUSES) + ".");
    }
    return value;
  }

  private static String shorten(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private interface ValueCheck {
    String checked(String value);
  }
}
