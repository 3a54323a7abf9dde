package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import io.tallawah.exports.Export;
import io.tallawah.exports.ExportFormat;
import io.tallawah.exports.ExportRequest;
import io.tallawah.exports.Exports;
import io.tallawah.insights.CampaignPage;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignQueryReader;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Campaigns;
import io.tallawah.insights.ExportedFile;
import io.tallawah.insights.GridScene;
import io.tallawah.insights.SeededStates;
import io.tallawah.jobs.internal.JobLoop;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Look;
import io.tallawah.shared.ui.EmptyState;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * In the two hundred states in which the service says what facts and dimensions do, a file has its
 * figures exactly and the screen has them to the last digit it shows.
 */
class GridStatesTests extends ScreenTest {

  private static final Map<String, String> FIGURES = new LinkedHashMap<>();

  static {
    FIGURES.put("spend", "Spend");
    FIGURES.put("impressions", "Impressions");
    FIGURES.put("clicks", "Clicks");
    FIGURES.put("conversions", "Conversions");
    FIGURES.put("conversion_value", "Conversion value");
    FIGURES.put("reach", "Reach");
    FIGURES.put("ctr", "CTR");
    FIGURES.put("roas", "ROAS");
  }

  @Autowired private Campaigns campaigns;
  @Autowired private CampaignQueryReader reader;
  @Autowired private Exports exports;
  @Autowired private JobLoop loop;

  @Test
  void inTwoHundredStatesFilesAndTheScreenSayWhatTheServiceDoes() throws IOException {
    GridScene scene = new GridScene(provisioning, currentTenant);
    SeededStates states = new SeededStates(SeededStates.SEED);
    int figures = 0;
    for (int i = 0; i < SeededStates.COUNT; i++) {
      Map<String, String> asked = flat(states.next());
      String state = i + ": " + asked;
      scene.fixture().signIn("viewer");
      CampaignPage page = page(scene, asked);
      ExportedFile file = file(scene, asked);
      open(scene.fixture(), "viewer", address(asked));
      assertThat(file.rows()).as(state).hasSameSizeAs(page.rows());
      if (page.rows().isEmpty()) {
        assertThat(_find(EmptyState.class)).as(state).isNotEmpty();
      } else {
        figures += compare(state, page.rows(), file, _get(CampaignGrid.class));
      }
      closeTab();
    }
    assertThat(figures).isGreaterThan(SeededStates.COUNT * FIGURES.size());
  }

  /** Without groups, in which the same rows stand under others. */
  private static Map<String, String> flat(Map<String, List<String>> state) {
    Map<String, String> asked = new LinkedHashMap<>();
    state.forEach((name, values) -> asked.put(name, values.getFirst()));
    asked.remove("group");
    asked.put("columns", String.join(",", FIGURES.keySet()));
    return asked;
  }

  private CampaignPage page(GridScene scene, Map<String, String> asked) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    asked.forEach((name, value) -> parameters.put(name, List.of(value)));
    parameters.remove("columns");
    CampaignQuery query =
        reader
            .read(parameters, new DateRange(GridScene.FIRST, GridScene.LAST))
            .withPage(0, CampaignQuery.MAX_SIZE);
    return scene.fixture().call(() -> campaigns.page(query));
  }

  private ExportedFile file(GridScene scene, Map<String, String> asked) throws IOException {
    ExportRequest request =
        new ExportRequest(ExportFormat.CSV, "campaigns", asked, true, Look.USUAL.language());
    Export export = scene.fixture().call(() -> exports.ask(request));
    loop.turn();
    return ExportedFile.csv(
        scene.fixture().call(() -> exports.fetch(export.id()).orElseThrow().path()));
  }

  private static String address(Map<String, String> asked) {
    return "campaigns?"
        + asked.entrySet().stream()
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private static int compare(
      String state, List<CampaignRow> rows, ExportedFile file, CampaignGrid grid) {
    assertThat(GridKt._size(grid)).as(state).isEqualTo(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      CampaignRow row = rows.get(i);
      CampaignRow shown = GridKt._get(grid, i);
      assertThat(shown.key()).as(state).isEqualTo(row.key());
      for (Map.Entry<String, String> figure : FIGURES.entrySet()) {
        String where = state + " " + row.key() + " " + figure.getKey();
        BigDecimal value = row.metrics().get(figure.getKey());
        assertWritten(where, file.rows().get(i).get(figure.getValue()), value);
        assertShown(where, GridTexts.figure(grid, shown, figure.getKey()), value);
      }
    }
    return rows.size() * FIGURES.size();
  }

  private static void assertWritten(
      String where, @Nullable String written, @Nullable BigDecimal value) {
    if (value == null) {
      assertThat(written).as(where).isIn("–", "not yet");
    } else {
      assertThat(new BigDecimal(String.valueOf(written)).subtract(value).abs())
          .as(where)
          .isLessThanOrEqualTo(new BigDecimal("0.0000005"));
    }
  }

  /** A number may be off by half of its last digit. */
  private static void assertShown(String where, String shown, @Nullable BigDecimal value) {
    if (value == null) {
      assertThat(shown).as(where).isIn("–", "not yet");
      return;
    }
    BigDecimal number = new BigDecimal(shown.replaceAll("[^0-9.-]", ""));
    BigDecimal half = new BigDecimal("0.5").movePointLeft(number.scale());
    BigDecimal exact = shown.endsWith("%") ? value.movePointRight(2) : value;
    assertThat(exact.subtract(number).abs()).as(where + " " + shown).isLessThanOrEqualTo(half);
  }
}
