package io.tallawah.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tallawah.shared.DateRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@InsightsTest
class CampaignQueryReaderTests {

  private static final DateRange USUAL =
      new DateRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 28));

  @Autowired CampaignQueryReader reader;

  @Test
  void nothingGivenIsTheUsualDaysDearestFirst() {
    assertThat(read("")).isEqualTo(CampaignQuery.of(USUAL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=2026-01-01&to=2026-01-31",
        "platform=meta,google&status=paused",
        "region=JM-01,JM-08",
        "account=100,200&objective=OUTCOME_SALES&q=Été 50%_ off",
        "sort=-ctr,name",
        "sort=campaign_name",
        "compare=previous&platform=meta",
        "compare=mtd&currency=native",
        "compare=custom&compare_from=2026-01-01&compare_to=2026-01-31"
      })
  void whatIsWrittenReadsTheSame(String text) {
    CampaignQuery query = read(text);
    assertThat(reader.read(reader.write(query), USUAL)).isEqualTo(query);
  }

  @Test
  void listsMayBeRepeatedOrHaveCommas() {
    assertThat(read("platform=meta,google").platforms())
        .isEqualTo(read("platform=meta&platform=google&platform=meta").platforms())
        .containsExactly("meta", "google");
  }

  @ParameterizedTest
  @CsvSource({
    "colour=red, colour",
    "from=2026-11-01, to",
    "to=2026-11-01, from",
    "from=yesterday&to=2026-11-01, from",
    "from=2026-11-02&to=2026-11-01, from",
    "from=2026-02-30&to=2026-03-01, from",
    "from=0001-01-01&to=2026-03-01, from",
    "from=2001-01-01&to=2026-03-01, from",
    "platform=Meta!, platform",
    "status=running, status",
    "sort=-nonsense, sort",
    "'sort=spend;drop table', sort",
    "page=-1, page",
    "page=one, page",
    "size=0, size",
    "size=501, size",
    "size=99999999999, size",
    "size=5&size=6, size",
    "currency=euro, currency",
    "compare=tomorrow, compare",
    "compare=custom, compare_from",
    "compare=custom&compare_from=2026-01-01, compare_to",
    "compare=custom&compare_from=2026-01-02&compare_to=2026-01-01, compare_from",
    "compare=year&compare_from=2026-01-01&compare_to=2026-01-02, compare_from",
    "compare_from=2026-01-01&compare_to=2026-01-02, compare_from"
  })
  void aBadValueIsRefusedWithItsField(String text, String field) {
    BadQueryException refused = catchThrowableOfType(BadQueryException.class, () -> read(text));
    assertThat(refused.field()).isEqualTo(field);
  }

  @Test
  void aSearchIsNotLongerThanTwoHundredCharacters() {
    assertThat(read("q=" + "x".repeat(200)).search()).hasSize(200);
    assertThat(catchThrowableOfType(BadQueryException.class, () -> read("q=" + "x".repeat(201))))
        .isNotNull();
  }

  private CampaignQuery read(String text) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    Arrays.stream(text.split("&", -1))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .forEach(pair ->
            parameters.merge(
                pair[0],
                List.of(pair[1]),
                (before, more) ->
                    java.util.stream.Stream.concat(before.stream(), more.stream()).toList()));
    return reader.read(parameters, USUAL);
  }
}
