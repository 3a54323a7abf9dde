package io.tallawah.ingestion.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTests {

  @ParameterizedTest
  @CsvSource({
    "9001234567, 9001234567",
    "900-123-4567, 9001234567",
    "900 123 4567, 9001234567",
    "customers/9001234567, 9001234567",
    "customers/900-123-4567/campaigns/7, 9001234567",
    "act_500, 500",
    "ACT_500, 500",
    "500.000000000, 500",
    "urn:li:sponsoredAccount:507404993, 507404993",
    "7002238017842757633, 7002238017842757633",
  })
  void anAccountHasOneIdHoweverItIsWritten(String told, String id) {
    assertThat(Accounts.normal(told)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {" 500", "500\t", "\u00a0500\r\n", "\ufeffact_500\u200b "})
  void blanksAroundAnIdAreNoPartOfIt(String told) {
    assertThat(Accounts.normal(told)).isEqualTo("500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"90-1", "12-34-56", "007", "IRIE FM", "500.5"})
  void whatHasNoSuchFormStaysAsItIsTold(String told) {
    assertThat(Accounts.normal(told)).isEqualTo(told);
  }

  @Test
  void ourWordForNoneIsNone() {
    assertThat(Accounts.normal(" unknown ")).isEmpty();
    assertThat(Accounts.normal("9".repeat(201))).isEmpty();
  }
}
