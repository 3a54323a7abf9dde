package io.tallawah.warehouse.ui;

import io.tallawah.shared.Phrases;
import io.tallawah.shared.Sentence;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.warehouse.NodeProgress;
import io.tallawah.warehouse.RunHistory.Details;
import io.tallawah.warehouse.RunHistory.Result;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What runs, models and tests say of themselves, in a reader's language. */
final class RunWords {

  private static final Set<String> FOUND = Set.of("fail", "warn");

  private final Phrases phrases;
  private final Figures figures;

  RunWords(Locale locale) {
    this.phrases = new Phrases(locale);
    this.figures = new Figures(locale);
  }

  /** What is kept of a run, in which its id may stand. */
  static String of(UUID run, String message) {
    String id = run.toString();
    return ProblemWords.of(Sentence.of(message.replace(id, "{0}"), id));
  }

  /** Of a test that found rows: what they are, how many are the tenant's and of which days. */
  String of(Result result) {
    String test = result.test();
    String message = result.message();
    if (test == null || !FOUND.contains(result.status())) {
      return message == null ? "" : said(message);
    }
    String meaning =
        phrases
            .find("warehouse.test." + test)
            .orElseGet(() -> message == null ? "" : said(message));
    return Stream.of(meaning, found(result.rowsAffected()), days(result))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Of a run without results: that it still runs, and where it is, or that it has kept none. */
  String without(Details details, ZoneId zone) {
    if (details.run().endedAt() != null) {
      return phrases.of("warehouse.runs.no-results");
    }
    String since = figures.moment(details.run().startedAt(), zone);
    NodeProgress step = details.step();
    return step == null
        ? phrases.of("warehouse.runs.still", since)
        : phrases.of(
            "warehouse.runs.still-at",
            since,
            figures.number(step.index()),
            figures.number(step.total()),
            step.node());
  }

  private static String said(String message) {
    return ProblemWords.of(Sentence.of(message));
  }

  private String found(@Nullable Long rows) {
    if (rows == null) {
      return "";
    }
    return rows == 0
        ? phrases.of("warehouse.found.none")
        : phrases.of("warehouse.found", figures.number(rows));
  }

  private String days(Result result) {
    return result.days().isEmpty()
        ? ""
        : phrases.of(
            "warehouse.found.days",
            result.days().stream().map(figures::day).collect(Collectors.joining(", ")),
            result.days().size());
  }
}
