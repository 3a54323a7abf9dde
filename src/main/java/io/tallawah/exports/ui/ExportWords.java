package io.tallawah.exports.ui;

import com.vaadin.flow.component.Component;
import io.tallawah.exports.Export;
import io.tallawah.shared.Phrases;
import io.tallawah.shared.ui.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an export is of, in the words of whoever looks at it. */
final class ExportWords {

  private static final Set<String> SAID_APART = Set.of("from", "to", "columns", "sort");
  private static final BigDecimal KILO = BigDecimal.valueOf(1024);

  private final Component on;
  private final Figures figures;
  private final Phrases phrases;

  ExportWords(Component on, Locale locale) {
    this.on = on;
    this.figures = new Figures(locale);
    this.phrases = new Phrases(locale);
  }

  Figures figures() {
    return figures;
  }

  /** Where it stands, and how far it is. */
  String state(Export export) {
    Long all = export.allRows();
    return switch (export.state()) {
      case WAITING -> on.getTranslation("exports.state.waiting");
      case RUNNING -> {
        if (export.cancelAsked()) {
          yield on.getTranslation("exports.state.stopping");
        }
        yield all == null
            ? on.getTranslation("exports.state.reading")
            : on.getTranslation(
                "exports.state.running", figures.number(export.rows()), figures.number(all));
      }
      case DONE -> on.getTranslation("exports.state.done");
      case FAILED -> on.getTranslation("exports.state.failed");
      case CANCELLED -> on.getTranslation("exports.state.cancelled");
      case EXPIRED -> on.getTranslation("exports.state.expired");
    };
  }

  /** "Campaigns, 1 – 21 Nov 2026". */
  String what(Export export) {
    Map<String, String> query = export.request().query();
    String table = table(export.request().kind());
    try {
      String from = query.getOrDefault("from", "");
      String to = query.getOrDefault("to", "");
      return from.isEmpty() || to.isEmpty()
          ? table
          : table + ", " + figures.days(LocalDate.parse(from), LocalDate.parse(to));
    } catch (DateTimeException e) {
      return table;
    }
  }

  /** The filters and the rest, with what the address says of each; empty when there are none. */
  String filters(Export export) {
    return export.request().query().entrySet().stream()
        .filter(one -> !SAID_APART.contains(one.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .map(one -> name(one.getKey()) + ": " + one.getValue())
        .collect(Collectors.joining(" · "));
  }

  private String name(String parameter) {
    return phrases.find("exports.query." + parameter).orElse(parameter);
  }

  String size(long bytes) {
    BigDecimal kilo = BigDecimal.valueOf(bytes).divide(KILO, 1, RoundingMode.UP);
    return kilo.compareTo(KILO) < 0
        ? figures.number(kilo.setScale(0, RoundingMode.UP).longValue()) + " KB"
        : figures.decimal(kilo.divide(KILO, 1, RoundingMode.HALF_UP)) + " MB";
  }

  private String table(String kind) {
    return switch (kind) {
      case "campaigns" -> on.getTranslation("exports.table.campaigns");
      case "creatives" -> on.getTranslation("exports.table.creatives");
      case "regions" -> on.getTranslation("exports.table.regions");
      default -> kind;
    };
  }
}
