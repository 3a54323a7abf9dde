package io.tallawah.warehouse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.shared.Look;
import io.tallawah.warehouse.HealthCheck;
import io.tallawah.warehouse.HealthCheck.Compared;
import io.tallawah.warehouse.HealthCheck.Count;
import io.tallawah.warehouse.HealthCheck.Finding;
import io.tallawah.warehouse.HealthCheck.Level;
import io.tallawah.warehouse.HealthCheck.Named;
import io.tallawah.warehouse.HealthCheck.Part;
import io.tallawah.warehouse.HealthCheck.Plain;
import io.tallawah.warehouse.HealthCheck.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HealthWordsTests {

  private static final Locale SPANISH = Locale.forLanguageTag("es-DO");

  @Test
  void countsAreSaidInTheirNumber() {
    assertThat(say(Subject.UNREAD, Level.WARN, new Count(1)))
        .isEqualTo("1 value is missing in the figures.");
    assertThat(say(Subject.UNREAD, Level.ERROR, new Count(1200)))
        .isEqualTo("1,200 values are missing in the figures.");
    assertThat(say(Subject.UNREAD, Level.OK, new Count(0))).isEqualTo("None.");
    assertThat(say(Subject.MISSING, Level.WARN, new Count(2)))
        .isEqualTo("2 columns have not landed.");
    assertThat(say(Subject.MISSING, Level.NOTE, new Count(1)))
        .isEqualTo("1 stream has not landed.");
  }

  @Test
  void daysWithoutATotalOfThePlatformsAreNotCalledEqual() {
    assertThat(say(Subject.RECONCILIATION, Level.OK, new Compared(1, 0, 1, BigDecimal.ZERO)))
        .isEqualTo(
            "1 account day compared, equal to the cent. 1 account day without a total of the platform's.");
    assertThat(
            say(
                Subject.RECONCILIATION,
                Level.WARN,
                new Compared(1000, 2, 0, new BigDecimal("0.0123"))))
        .isEqualTo("2 of 1,000 account days compared differ, by 1.23\u00a0% of spend.");
  }

  @Test
  void aShareTooSmallToShowIsNotCalledNothing() {
    assertThat(say(Subject.REJECTED, Level.WARN, new Part(3, new BigDecimal("0.000002"))))
        .isEqualTo("3 lines, less than 0.01\u00a0% of what came.");
  }

  @Test
  void everyFindingHasItsSentenceInEveryLanguage() {
    for (Locale language : Look.LANGUAGES) {
      HealthWords words = new HealthWords(language);
      assertThat(all().map(words::sentence)).doesNotContain("").doesNotContainNull();
    }
    assertThat(new HealthWords(SPANISH).sentence(late())).isEqualTo("Con retraso: Meta, Google.");
  }

  private static Stream<HealthCheck> all() {
    BigDecimal share = new BigDecimal("0.5");
    return Stream.of(
            Stream.of(Level.OK, Level.ERROR)
                .map(level -> new HealthCheck(Subject.RUNS, level, new Plain())),
            Stream.of(
                    Subject.REMAINDERS,
                    Subject.ORPHANS,
                    Subject.UNCOUNTED,
                    Subject.SHADOWED,
                    Subject.MIXED_CURRENCY,
                    Subject.UNREAD,
                    Subject.MISSING,
                    Subject.UNREGISTERED)
                .flatMap(subject ->
                    Stream.of(
                        new HealthCheck(subject, Level.OK, new Count(0)),
                        new HealthCheck(subject, Level.WARN, new Count(2)))),
            Stream.of(Subject.REJECTED, Subject.GEOGRAPHY)
                .flatMap(subject ->
                    Stream.of(
                        new HealthCheck(subject, Level.OK, new Part(0, null)),
                        new HealthCheck(subject, Level.WARN, new Part(2, share)))),
            Stream.of(
                late(),
                new HealthCheck(Subject.CONNECTIONS, Level.ERROR, new Named(List.of("Meta"))),
                new HealthCheck(Subject.CONNECTIONS, Level.OK, new Named(List.of())),
                new HealthCheck(Subject.LOOKBACK, Level.WARN, new Named(List.of("Meta"))),
                new HealthCheck(Subject.RATES, Level.WARN, new Named(List.of("USD"))),
                new HealthCheck(Subject.RATES, Level.OK, new Named(List.of())),
                new HealthCheck(Subject.LOOKBACK, Level.OK, new Named(List.of())),
                new HealthCheck(
                    Subject.RECONCILIATION, Level.NOTE, new Compared(0, 0, 0, BigDecimal.ZERO)),
                new HealthCheck(Subject.RECONCILIATION, Level.WARN, new Compared(3, 1, 2, share))))
        .flatMap(one -> one);
  }

  private static HealthCheck late() {
    return new HealthCheck(Subject.CONNECTIONS, Level.WARN, new Named(List.of("Meta", "Google")));
  }

  private static String say(Subject subject, Level level, Finding finding) {
    return new HealthWords(Locale.forLanguageTag("en-JM"))
        .sentence(new HealthCheck(subject, level, finding));
  }
}
