package io.tallawah.insights;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.Platform;
import io.tallawah.shared.Sentence;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes the query string of interfaces: the state of the screen and of the API. */
@Component
public class CampaignQueryReader {

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
  private static final Set<String> KNOWN =
      Set.of(
          "from",
          "to",
          "compare",
          "compare_from",
          "compare_to",
          "platform",
          "account",
          "status",
          "objective",
          "region",
          "budget",
          "label",
          "level",
          "campaign",
          "adset",
          "where",
          "group",
          "breakdown",
          "q",
          "sort",
          "page",
          "size",
          "currency");

  /**
   * Reads parameters.
   *
   * @param defaultRange the days when neither from nor to is given
   * @throws BadQueryException naming an unknown parameter or one with a bad value
   */
  public CampaignQuery read(Map<String, List<String>> parameters, DateRange defaultRange) {
    QueryText text = new QueryText(parameters);
    text.allowOnly(KNOWN);
    return new CampaignQuery(
        PeriodReader.range(text, defaultRange),
        scope(text),
        text.values("where", UnaryOperator.identity()).stream()
            .map(CampaignQueryReader::threshold)
            .toList(),
        text.sort(CampaignFields::canSortBy, "Rows can't be sorted by {0}."),
        text.number("page", 0, 0, Integer.MAX_VALUE / CampaignQuery.MAX_SIZE),
        text.number("size", CampaignQuery.DEFAULT_SIZE, 1, CampaignQuery.MAX_SIZE),
        currency(text),
        PeriodReader.comparison(text),
        word(
            text,
            "group",
            CampaignGrouping::of,
            Sentence.of("platform, account, objective or label")),
        word(text, "breakdown", Breakdown::of, Sentence.of("day, week or month")));
  }

  private static CampaignScope scope(QueryText text) {
    CampaignLevel level =
        word(text, "level", CampaignLevel::of, Sentence.of("campaign, adset or ad"));
    return new CampaignScope(
        level == null ? CampaignLevel.CAMPAIGN : level,
        text.values("platform", CampaignQueryReader::platform),
        text.values("account", UnaryOperator.identity()),
        text.values("campaign", UnaryOperator.identity()),
        text.values("adset", UnaryOperator.identity()),
        text.values("status", CampaignQueryReader::status),
        text.values("objective", UnaryOperator.identity()),
        text.values("region", UnaryOperator.identity()),
        text.values("budget", CampaignQueryReader::budget),
        text.values("label", CampaignQueryReader::label),
        text.text("q").strip());
  }

  /** Writes a query as parameters; what is as by default is left out, the days never are. */
  public Map<String, List<String>> write(CampaignQuery query) {
    Map<String, List<String>> written = new LinkedHashMap<>();
    PeriodReader.write(query.range(), written);
    PeriodReader.write(query.compare(), written);
    for (CampaignFilter filter : CampaignFilter.values()) {
      if (!query.chosen(filter).isEmpty()) {
        written.put(filter.parameter(), List.of(String.join(",", query.chosen(filter))));
      }
    }
    if (!query.search().isEmpty()) {
      written.put("q", List.of(query.search()));
    }
    if (query.level() != CampaignLevel.CAMPAIGN) {
      written.put("level", List.of(query.level().parameter()));
    }
    list("campaign", query.campaigns(), written);
    list("adset", query.adsets(), written);
    list("where", query.where(), written);
    CampaignGrouping group = query.group();
    if (group != null) {
      written.put("group", List.of(group.parameter()));
    }
    Breakdown breakdown = query.breakdown();
    if (breakdown != null) {
      written.put("breakdown", List.of(breakdown.parameter()));
    }
    if (!query.sort().equals(CampaignQuery.DEFAULT_SORT)) {
      list("sort", query.sort(), written);
    }
    if (!query.isReporting()) {
      written.put("currency", List.of(query.currency()));
    }
    return written;
  }

  private static void list(String name, List<?> values, Map<String, List<String>> written) {
    if (!values.isEmpty()) {
      written.put(name, List.of(String.join(",", values.stream().map(Object::toString).toList())));
    }
  }

  private static <T> @Nullable T word(
      QueryText text, String name, Function<String, Optional<T>> meaning, Sentence choices) {
    String word = text.text(name);
    return word.isEmpty()
        ? null
        : meaning
            .apply(word)
            .orElseThrow(() -> BadQueryException.value(name, "{0} is {1}.", name, choices));
  }

  private static Threshold threshold(String text) {
    return Threshold.parse(text)
        .orElseThrow(() ->
            BadQueryException.value(
                "where", "A bound is written like spend>1000 or ctr<0.01, with a row's metric."));
  }

  private static String currency(QueryText given) {
    String text = given.text("currency");
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

  private static String platform(String value) {
    try {
      return new Platform(value).id();
    } catch (IllegalArgumentException e) {
      throw BadQueryException.value(
          "platform", "There is no platform “{0}”.", QueryText.shorten(value));
    }
  }

  private static String budget(String value) {
    if (!BudgetState.ids().contains(value)) {
      throw BadQueryException.value(
          "budget", "A state of a budget is one of {0}.", String.join(", ", BudgetState.ids()));
    }
    return value;
  }

  private static String label(String value) {
    if (value.equals(Label.NONE)) {
      return value;
    }
    try {
      return UUID.fromString(value).toString();
    } catch (IllegalArgumentException e) {
      throw BadQueryException.value("label", "A label is named by its id, or is none.");
    }
  }

  private static String status(String value) {
    if (!CampaignQuery.STATUSES.contains(value)) {
      throw BadQueryException.value(
          "status", "A status is one of {0}.", String.join(", ", CampaignQuery.STATUSES));
    }
    return value;
  }
}
