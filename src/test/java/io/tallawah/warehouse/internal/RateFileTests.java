package io.tallawah.warehouse.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.shared.ProblemException;
import io.tallawah.warehouse.ExchangeRate;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RateFileTests {

  private static final String HEADER = "currency,quote,day,rate,source\n";

  @Test
  void columnsStandInAnyOrderAndQuotesHoldCommas() {
    RateFile.Contents file =
        read(
            "\uFEFFsource,day,rate,Quote,currency\r\n\"Bank, of \"\"J\"\"\",2026-11-20,160.25,JMD,USD\r\n\n");
    assertThat(file.bad()).isEmpty();
    assertThat(file.rates())
        .containsExactly(
            new ExchangeRate(
                "USD",
                "JMD",
                LocalDate.of(2026, 11, 20),
                new BigDecimal("160.25"),
                "Bank, of \"J\""));
  }

  @Test
  void everyBadLineIsToldWithItsPlaceAndReason() {
    RateFile.Contents file =
        read(
            HEADER
                + "USD,JMD,2026-11-20,160,boj\n"
                + "usd,JMD,2026-11-20,160,boj\n"
                + "USD,USD,2026-11-20,1,boj\n"
                + "USD,JMD,20/11/2026,160,boj\n"
                + "USD,JMD,2026-12-24,160,boj\n"
                + "USD,JMD,2026-11-19,0,boj\n"
                + "USD,JMD,2026-11-18,160\n"
                + "USD,JMD,2026-11-17,160,\n"
                + "USD,JMD,2026-11-20,161,boj\n"
                + "USD,JMD,2026-11-16,\"1,60\",boj\n"
                + "EUR,JMD,2026-11-20,180.5,boj\n"
                + "USD,XXX,2026-11-20,1,boj\n");
    assertThat(file.rates()).hasSize(2);
    assertThat(file.bad())
        .extracting(bad -> bad.line() + ": " + bad.reason())
        .containsExactly(
            "3: there is no currency “usd”",
            "4: a currency is always worth 1 of itself",
            "5: “20/11/2026” is no day such as 2026-11-21",
            "6: the day is not between 1999-01-01 and 2026-11-25",
            "7: “0” is no rate such as 160.25",
            "8: it has 4 cells, not 5",
            "9: the source is missing or longer than 200 characters",
            "10: line 2 has this day of this pair already",
            "11: “1,60” is no rate such as 160.25",
            "13: there is no currency “XXX”");
  }

  @Test
  void whatIsNoSuchFileIsRefused() {
    assertThatThrownBy(() -> read("USD,JMD,2026-11-20,160,boj\n"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("header");
    assertThatThrownBy(() -> read("")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() ->
            RateFile.read(
                new ByteArrayInputStream(new byte[] {(byte) 0xff, (byte) 0xfe, 0}),
                LocalDate.of(2026, 11, 25)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("UTF-8");
  }

  private static RateFile.Contents read(String text) {
    return RateFile.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        LocalDate.of(2026, 11, 25));
  }
}
