package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.InsightsFixture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of a file that somebody lands in the browser. */
class UploadScreenTests extends ScreenTest {

  private static final String ROW_AND_JUNK =
      """
      {"stream": "ads_insights", "data": {"date_start": "2026-11-01", "account_id": "7", "ad_id": "1"}, "emitted_at": 1}
      hello
      """;

  @BeforeEach
  void aFormForAnEmptyTenant() {
    open(
        new InsightsFixture(provisioning, currentTenant, List.of()),
        "analyst",
        "data?tab=landings");
    choose();
  }

  @Test
  void rowsAndLinesAreCountedInWords() {
    upload(ROW_AND_JUNK);
    assertThat(paragraphs())
        .contains(
            "records.jsonl: 1 row landed, 1 line rejected. The figures follow when dbt has run.");
  }

  @Test
  void whatHadLandedBeforeIsSaidWithItsRejectedLinesAndPromisesNothing() {
    upload(ROW_AND_JUNK);
    upload(ROW_AND_JUNK);
    assertThat(paragraphs())
        .anyMatch(text ->
            text.matches(
                "records.jsonl holds what had landed before, on \\d+ \\w+, \\d\\d:\\d\\d: 1 row"
                    + " then, 1 line rejected. Nothing is new."))
        .noneMatch(text -> text.contains("dbt"));
    assertThat(_find(NativeTableCell.class))
        .extracting(cell -> cell.getElement().getTextRecursively())
        .contains("not JSON");
  }

  @Test
  void noFiguresFollowFromAFileOfWhichNothingLands() {
    upload("hello\nworld\n");
    assertThat(paragraphs()).contains("records.jsonl: no rows landed, 2 lines rejected.");
  }

  private static List<String> paragraphs() {
    return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
  }

  private static void upload(String content) {
    UploadKt._upload(_get(Upload.class), "records.jsonl", content.getBytes(StandardCharsets.UTF_8));
    settle();
  }

  @SuppressWarnings("unchecked")
  private static void choose() {
    Select<Platforms.Look> platform = _get(Select.class, spec -> spec.withLabel("Platform"));
    platform.setValue(
        platform
            .getListDataView()
            .getItems()
            .filter(one -> one.id().equals("meta"))
            .findFirst()
            .orElseThrow());
    ComboBox<String> connection = _get(ComboBox.class, spec -> spec.withLabel("Connection"));
    connection.setItems("meta-main");
    connection.setValue("meta-main");
  }
}
