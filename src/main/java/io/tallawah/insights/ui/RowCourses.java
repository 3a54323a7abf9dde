package io.tallawah.insights.ui;

import io.tallawah.insights.CampaignKey;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Campaigns;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The courses of the rows that are shown, of which only the last few hundred are kept. */
class RowCourses {

  private static final int MOST = 400;
  private static final int WIDTH = 72;
  private static final int HEIGHT = 20;
  private static final int EDGE = 2;

  /**
   * A course as it is drawn and as it is said.
   *
   * @param path of an SVG
   */
  record Course(String path, BigDecimal first, BigDecimal last, BigDecimal most) {}

  private final Map<CampaignKey, Course> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CampaignKey, Course> eldest) {
          return size() > MOST;
        }
      };

  /** Reads the courses of lines, in one read. */
  static Map<CampaignKey, Course> read(
      Campaigns campaigns, CampaignQuery query, List<CampaignRow> lines) {
    List<CampaignKey> rows =
        lines.stream().filter(CampaignRow::isWhole).map(CampaignRow::key).toList();
    Map<CampaignKey, Course> courses = new LinkedHashMap<>();
    campaigns.courses(query, rows).forEach((row, values) -> courses.put(row, drawn(values)));
    return courses;
  }

  synchronized void begin(Map<CampaignKey, Course> courses) {
    kept.clear();
    kept.putAll(courses);
  }

  synchronized void add(Map<CampaignKey, Course> courses) {
    kept.putAll(courses);
  }

  synchronized @Nullable Course of(CampaignRow row) {
    return row.isWhole() ? kept.get(row.key()) : null;
  }

  /** A gap in the values is a gap in the line. */
  static Course drawn(List<@Nullable BigDecimal> values) {
    List<BigDecimal> told = values.stream().filter(Objects::nonNull).map(RowCourses::told).toList();
    BigDecimal most = told.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    double scale = most.signum() == 0 ? 0 : (HEIGHT - 2.0 * EDGE) / most.doubleValue();
    double step = values.size() < 2 ? 0 : (WIDTH - 2.0 * EDGE) / (values.size() - 1);
    StringBuilder path = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < values.size(); i++) {
      BigDecimal value = values.get(i);
      if (value != null) {
        path.append(open ? 'L' : 'M')
            .append(Math.round((EDGE + i * step) * 10) / 10.0)
            .append(' ')
            .append(Math.round((HEIGHT - EDGE - value.doubleValue() * scale) * 10) / 10.0);
      }
      open = value != null;
    }
    return new Course(
        path.toString(),
        told.isEmpty() ? BigDecimal.ZERO : told.getFirst(),
        told.isEmpty() ? BigDecimal.ZERO : told.getLast(),
        most);
  }

  private static BigDecimal told(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
