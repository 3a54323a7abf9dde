package io.tallawah.shared.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;

/** Names the lines of a chart in full, in their order, each beside a piece of its line. */
final class ChartKey extends UnorderedList {

  private static final String PIECE =
      "<svg viewBox=\"0 0 34 12\" focusable=\"false\"><path d=\"M0 6H34\" stroke-dasharray=\"%s\"/>"
          + "<path class=\"shape\" transform=\"translate(12 1)\" d=\"%s\"/></svg>";

  ChartKey() {
    addClassName("chart-key");
    getElement().setAttribute("aria-label", getTranslation("chart.key"));
    setVisible(false);
  }

  void show(List<ChartData.Series> lines) {
    removeAll();
    for (int place = 0; place < lines.size(); place++) {
      ChartData.Series line = lines.get(place);
      add(new ListItem(piece(LineLook.of(place), line.colour()), new Span(line.name())));
    }
  }

  private static Span piece(LineLook look, int colour) {
    String dashes = look.dashes().stream().map(String::valueOf).collect(Collectors.joining(" "));
    Span piece = new Span();
    piece.addClassName("line-piece");
    piece.getElement().setAttribute("aria-hidden", "true");
    piece.getElement().setProperty("innerHTML", PIECE.formatted(dashes, look.shape()));
    piece.getStyle().set("color", colour == 0 ? "var(--muted)" : "var(--category-" + colour + ")");
    return piece;
  }
}
