package io.tallawah.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What happened at places of a chart, as a list: whoever is at an entry, by keyboard, mouse or
 * touch, sees its place in the chart.
 */
final class ChartMarks extends Div {

  private static final int MOST_LISTED = 60;
  private static final int MOST_DESCRIBED = 8;

  /** Shapes as the chart draws them. */
  private static final String POINT =
      """
      if (this.pointing) return;
      this.pointing = true;
      for (const type of ['focusin', 'pointerover', 'click']) {
        this.addEventListener(type, event => {
          const entry = event.target.closest('[data-place]');
          if (entry) $0.point?.(Number(entry.dataset.place));
        });
      }\
      """;

  private final ChartCanvas canvas;
  private final UnorderedList list = new UnorderedList();
  private final Paragraph more = new Paragraph();

  ChartMarks(ChartCanvas canvas) {
    this.canvas = canvas;
    addClassName("chart-marks");
    list.getElement().setAttribute("aria-label", getTranslation("chart.marks"));
    more.addClassName("muted");
    add(list, more);
    setVisible(false);
  }

  void show(List<ChartData.Mark> marks) {
    list.removeAll();
    marks.stream().limit(MOST_LISTED).forEach(mark -> list.add(new ListItem(entry(mark))));
    int rest = marks.size() - MOST_LISTED;
    more.setText(getTranslation("chart.marks.more", rest));
    more.setVisible(rest > 0);
  }

  /** What the chart shows, with the first of its marks. */
  String description(ChartData data) {
    if (data.marks().isEmpty()) {
      return data.description();
    }
    String first =
        data.marks().stream()
            .limit(MOST_DESCRIBED)
            .map(this::whole)
            .collect(Collectors.joining("; "));
    int rest = data.marks().size() - MOST_DESCRIBED;
    return data.description()
        + " "
        + getTranslation("chart.marks.described", first)
        + (rest > 0 ? " " + getTranslation("chart.marks.more", rest) : "");
  }

  /** All that happened at a place. */
  String at(ChartData data, int place) {
    return data.marks().stream()
        .filter(mark -> mark.place() == place)
        .map(this::whole)
        .collect(Collectors.joining("; "));
  }

  /** A mark without its kind, which its shape tells. */
  static String said(ChartData.Mark mark) {
    return mark.day() + ": " + mark.text();
  }

  private String whole(ChartData.Mark mark) {
    return getTranslation("chart.mark", kind(mark), mark.day(), mark.text());
  }

  private String kind(ChartData.Mark mark) {
    return getTranslation("chart.mark." + name(mark));
  }

  private static String name(ChartData.Mark mark) {
    return mark.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String shape(ChartData.Happening kind) {
    return switch (kind) {
      case CHANGE -> "▲";
      case NOTE -> "●";
      case HOLIDAY -> "◆";
    };
  }

  private NativeButton entry(ChartData.Mark mark) {
    Span shape = new Span(shape(mark.kind()));
    shape.addClassName("mark-shape");
    shape.getElement().setAttribute("aria-hidden", "true");
    Span kind = new Span(kind(mark));
    kind.addClassName("mark-kind");
    Span day = new Span(mark.day());
    day.addClassName("mark-day");
    NativeButton entry = new NativeButton();
    entry.add(shape, kind, day, new Span(mark.text()));
    entry.addClassNames("chart-mark", name(mark));
    entry.getElement().setAttribute("type", "button");
    entry.getElement().setAttribute("data-place", String.valueOf(mark.place()));
    return entry;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    getElement().executeJs(POINT, canvas.getElement());
  }
}
