package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import io.tallawah.exports.Export;
import io.tallawah.exports.ExportFormat;
import io.tallawah.exports.ExportRequest;
import io.tallawah.exports.Exports;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.Marts;
import io.tallawah.jobs.internal.JobLoop;
import io.tallawah.shared.Look;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in place of a figure says the same in the grid and in a file of it. */
class GridBlanksTests extends ScreenTest {

  private static final Map<String, String> FIGURES =
      Map.of(
          "spend", "Spend",
          "impressions", "Impressions",
          "clicks", "Clicks",
          "conversions", "Conversions",
          "conversion_value", "Conversion value");
  private static final Set<String> BLANKS = Set.of("–", "not yet");

  private static @Nullable InsightsFixture made;

  @Autowired private Exports exports;
  @Autowired private JobLoop loop;

  /** Days of the last week of the data and of two days after it, of which some are not told. */
  @ParameterizedTest
  @ValueSource(strings = {"", "day", "week", "month"})
  void aBlankIsTheSameOnTheScreenAndInTheFile(String span) throws IOException {
    Map<String, String> asked = new HashMap<>();
    asked.putAll(Map.of("from", "2026-10-24", "to", "2026-11-01", "currency", "native"));
    asked.put("columns", String.join(",", FIGURES.keySet()));
    if (!span.isEmpty()) {
      asked.put("breakdown", span);
    }
    open(
        tenant(),
        "viewer",
        "campaigns?"
            + asked.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&")));
    Map<String, Map<String, String>> screen = onScreen(!span.isEmpty());
    Map<String, Map<String, String>> file = inFile(asked);
    assertThat(screen.keySet()).isEqualTo(file.keySet());
    Set<String> seen = new HashSet<>();
    screen.forEach((line, figures) ->
        figures.forEach((figure, shown) -> {
          String written = Objects.requireNonNull(file.get(line)).get(figure);
          if (BLANKS.contains(shown) || BLANKS.contains(written)) {
            assertThat(shown).as(line + " " + figure).isEqualTo(written);
            seen.add(shown);
          }
        }));
    assertThat(seen).contains("not yet");
    assertThat(seen.contains("–")).isEqualTo(span.equals("day") || span.equals("week"));
  }

  private InsightsFixture tenant() {
    if (made == null) {
      made = new InsightsFixture(provisioning, currentTenant, Marts.days(12, 5));
    }
    return made;
  }

  private static Map<String, Map<String, String>> onScreen(boolean spans) {
    CampaignGrid grid = _get(CampaignGrid.class);
    Map<String, Map<String, String>> lines = new HashMap<>();
    for (CampaignRow row : GridKt._findAll(grid)) {
      if (spans == (row.period() != null)) {
        Map<String, String> figures = new HashMap<>();
        FIGURES.forEach((metric, name) -> figures.put(name, GridTexts.figure(grid, row, metric)));
        String from = row.period() == null ? "" : row.period().from().toString();
        lines.put(row.key().campaignId() + row.key().currency() + from, figures);
      }
    }
    return lines;
  }

  private Map<String, Map<String, String>> inFile(Map<String, String> asked) throws IOException {
    ExportRequest request =
        new ExportRequest(ExportFormat.CSV, "campaigns", asked, true, Look.USUAL.language());
    Export export = tenant().call(() -> exports.ask(request));
    loop.turn();
    Path file = tenant().call(() -> exports.fetch(export.id()).orElseThrow().path());
    Map<String, Map<String, String>> lines = new HashMap<>();
    for (CSVRecord line : records(file)) {
      Map<String, String> figures = line.toMap();
      figures.keySet().retainAll(FIGURES.values());
      String from = line.isMapped("From") ? line.get("From") : "";
      lines.put(line.get("Campaign id") + line.get("Currency") + from, figures);
    }
    return lines;
  }

  /** Lines that begin with # say what the rows are. */
  private static List<CSVRecord> records(Path file) throws IOException {
    String table =
        Files.readAllLines(file).stream()
            .map(line -> line.replace("\uFEFF", ""))
            .filter(line -> !line.startsWith("#") && !line.startsWith("\"#"))
            .collect(Collectors.joining("\r\n"));
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(table))
        .getRecords();
  }
}
