package io.tallawah.warehouse.ui;

import io.tallawah.shared.Phrases;
import io.tallawah.shared.ui.Figures;
import io.tallawah.warehouse.HealthCheck;
import io.tallawah.warehouse.HealthCheck.Level;
import io.tallawah.warehouse.HealthChecks;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a check of the data found, in a sentence of a language. */
final class HealthWords {

  private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.0001");

  private final Phrases phrases;
  private final Figures figures;

  HealthWords(Locale locale) {
    this.phrases = new Phrases(locale);
    this.figures = new Figures(locale);
  }

  String sentence(HealthCheck check) {
    String subject = check.subject().name();
    return switch (check.finding()) {
      case HealthCheck.Plain plain -> say(subject + "." + check.level());
      case HealthCheck.Count count ->
          count.number() == 0 ? none(subject) : say(counted(check), count.number());
      case HealthCheck.Named named ->
          named.names().isEmpty()
              ? none(subject)
              : say(subject + "." + check.level(), String.join(", ", named.names()));
      case HealthCheck.Part part -> part(subject, part);
      case HealthCheck.Compared compared -> compared(compared);
    };
  }

  /** Columns are missing, or whole streams: of the latter a note is made. */
  private static String counted(HealthCheck check) {
    boolean streams = check.subject() == HealthCheck.Subject.MISSING && check.level() == Level.NOTE;
    return check.subject() + (streams ? ".streams" : "");
  }

  private String part(String subject, HealthCheck.Part part) {
    BigDecimal share = part.share();
    boolean nothing = share == null || share.signum() == 0;
    return nothing ? none(subject) : say(subject, part.number(), percent(share));
  }

  private String compared(HealthCheck.Compared found) {
    if (found.days() == 0) {
      return none("RECONCILIATION");
    }
    String said =
        found.different() == 0
            ? say("RECONCILIATION.equal", found.days())
            : say("RECONCILIATION", found.different(), found.days(), percent(found.share()));
    return found.without() == 0
        ? said
        : said + " " + say("RECONCILIATION.without", found.without());
  }

  private String percent(@Nullable BigDecimal share) {
    boolean tiny = share != null && share.signum() > 0 && share.compareTo(LEAST_SHOWN) < 0;
    return tiny ? say("tiny", figures.percent(LEAST_SHOWN)) : figures.percent(share);
  }

  private String none(String subject) {
    return say(subject + ".none", HealthChecks.DAYS);
  }

  private String say(String key, Object... parameters) {
    return phrases.of("warehouse.finding." + key, parameters);
  }
}
