package io.tallawah.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyNamesTests {

  private record Inner(@JsonProperty("client_id") String clientId, String plain) {}

  private record Outer(
      @JsonProperty("week_start") int weekStart,
      Inner inner,
      List<Inner> all,
      List<String> names) {}

  @ParameterizedTest
  @CsvSource({
    "weekStart, week_start",
    "inner.clientId, inner.client_id",
    "inner.plain, inner.plain",
    "all[2].clientId, all[2].client_id",
    "names[0], names[0]",
    "names[0].clientId, names[0].clientId",
    "nothing.clientId, nothing.clientId"
  })
  void aFieldIsNamedAsItWasWritten(String ours, String written) {
    Outer body = new Outer(1, new Inner("us", ""), List.of(), List.of());
    assertThat(BodyNames.of(body, ours)).isEqualTo(written);
  }

  @Test
  void whatIsNoRecordKeepsItsNames() {
    assertThat(BodyNames.of(null, "weekStart")).isEqualTo("weekStart");
    assertThat(BodyNames.of("text", "weekStart")).isEqualTo("weekStart");
  }
}
