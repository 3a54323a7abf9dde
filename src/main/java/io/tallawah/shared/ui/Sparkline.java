package io.tallawah.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tiny trend without axes, drawn on the server. Its text says in words what it shows. */
@Tag("span")
public class Sparkline extends Component {

  public static final int WIDTH = 160;
  public static final int HEIGHT = 28;
  private static final double MARGIN = 2;

  /**
   * The line.
   *
   * @param values one per day; null leaves a gap
   * @param text what readers hear, such as "Spend by day: from 12 to 40 JMD"; empty when it stands
   *     beside
   */
  public Sparkline(List<? extends @Nullable Number> values, String text) {
    getElement().getClassList().add("sparkline");
    if (text.isEmpty()) {
      getElement().setAttribute("aria-hidden", "true");
    } else {
      getElement().setAttribute("role", "img");
      getElement().setAttribute("aria-label", text);
    }
    draw(values);
  }

  /** Shows other values in place. */
  public final void draw(List<? extends @Nullable Number> values) {
    String line = path(values);
    getElement()
        .setProperty(
            "innerHTML",
            ("<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" focusable=\"false\">"
                    + "<path class=\"under\" d=\"%s\"/><path class=\"line\" d=\"%s\"/>"
                    + "<path class=\"marks\" d=\"%s\"/></svg>")
                .formatted(WIDTH, HEIGHT, under(line), line, marks(line)));
  }

  /**
   * The line as the path of an SVG of {@link #WIDTH} by {@link #HEIGHT}, for cells that draw it by
   * themselves. From zero, or the least value below it, to the greatest. Empty without a value.
   */
  public static String path(List<? extends @Nullable Number> values) {
    double most = extreme(values, true);
    double least = Math.min(0, extreme(values, false));
    double span = most - least == 0 ? 1 : most - least;
    double step = values.size() > 1 ? (double) WIDTH / (values.size() - 1) : 0;
    StringBuilder path = new StringBuilder();
    boolean pen = false;
    for (int i = 0; i < values.size(); i++) {
      Number value = values.get(i);
      if (value != null) {
        double y = HEIGHT - MARGIN - (value.doubleValue() - least) / span * (HEIGHT - 2 * MARGIN);
        path.append(String.format(Locale.ROOT, "%s%.1f %.1f", pen ? "L" : "M", i * step, y));
      }
      pen = value != null;
    }
    return path.toString();
  }

  /** Each stretch of the line closed along the foot. */
  private static String under(String line) {
    StringBuilder under = new StringBuilder();
    for (String stretch : line.split("(?=M)", -1)) {
      if (stretch.length() > 1) {
        String first = stretch.substring(1, stretch.indexOf(' '));
        String end = stretch.substring(stretch.lastIndexOf(stretch.contains("L") ? 'L' : 'M') + 1);
        String at = end.substring(0, end.indexOf(' '));
        under.append(stretch).append("L%s %d L%s %dZ".formatted(at, HEIGHT, first, HEIGHT));
      }
    }
    return under.toString();
  }

  /** A dot for each value that stands alone, of which a line shows nothing. */
  static String marks(String line) {
    return Stream.of(line.split("(?=M)", -1))
        .filter(stretch -> !stretch.isEmpty() && !stretch.contains("L"))
        .map(stretch -> stretch + "h0")
        .collect(Collectors.joining());
  }

  private static double extreme(List<? extends @Nullable Number> values, boolean greatest) {
    var numbers = values.stream().filter(Objects::nonNull).mapToDouble(Number::doubleValue);
    return (greatest ? numbers.max() : numbers.min()).orElse(0);
  }
}
