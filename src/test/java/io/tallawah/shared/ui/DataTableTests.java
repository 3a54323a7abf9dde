package io.tallawah.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A list that is longer than what is shown says so. */
class DataTableTests {

  /** Without a service around it the table has no words: the key of a text stands for it. */
  private static final String NOTE = "!{common.first-shown}!";

  @Test
  void aListThatIsCutSaysSo() {
    assertThat(shown(List.of("one", "two", "three"))).contains("one", "two", NOTE);
    assertThat(shown(List.of("one", "two", "three"))).doesNotContain("three");
  }

  @Test
  void aListThatFitsSaysNothing() {
    assertThat(shown(List.of("one", "two"))).contains("one", "two").doesNotContain(NOTE);
  }

  private static List<String> shown(List<String> rows) {
    DataTable table = new DataTable("Words", DataTable.Column.text("Word"));
    table.addFirst(2, rows, row -> table.addRow(row));
    return texts(table.getElement()).toList();
  }

  private static Stream<String> texts(Element element) {
    return element.isTextNode()
        ? Stream.of(element.getText())
        : element.getChildren().flatMap(DataTableTests::texts);
  }
}
