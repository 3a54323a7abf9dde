package io.tallawah.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.tallawah.shared.PeriodPreset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of the address that every screen shares: the tenant, the days, the currency. */
public final class SharedState {

  /** The name by which the days of an address were chosen; the days themselves stand beside it. */
  public static final String PERIOD = "period";

  /** Which kept view an address shows. */
  public static final String VIEW = "view";

  /** Stands for the view with which a person opens a screen. */
  public static final String OPENING = "default";

  private static final String FROM = "from";
  private static final String TO = "to";

  private static final List<String> NAMES =
      List.of("tenant", FROM, TO, PERIOD, "compare", "compare_from", "compare_to", "currency");

  private SharedState() {}

  /** The shared part of an address, for links to other screens. */
  public static QueryParameters of(Location location) {
    Map<String, List<String>> shared = new LinkedHashMap<>();
    Map<String, List<String>> given = location.getQueryParameters().getParameters();
    for (String name : NAMES) {
      if (given.containsKey(name)) {
        shared.put(name, given.get(name));
      }
    }
    return new QueryParameters(shared);
  }

  /** The shared part of an address, for the way into a screen that is opened with a kept view. */
  public static QueryParameters opening(Location location) {
    return of(location).merging(VIEW, OPENING);
  }

  /** Days that nobody has chosen have a name before a screen writes them: the usual ones. */
  public static void namePeriod(QueryParameters address, Map<String, List<String>> written) {
    Map<String, List<String>> said = address.getParameters();
    if (!said.containsKey(FROM) && !said.containsKey(TO)) {
      written.putIfAbsent(PERIOD, List.of(PeriodPreset.USUAL.parameter()));
    }
  }

  /** Goes to the same screen with some parameters changed; an empty list removes one. */
  public static void change(UI tab, Map<String, List<String>> changes) {
    Location location = tab.getActiveViewLocation();
    Map<String, List<String>> parameters =
        new LinkedHashMap<>(location.getQueryParameters().getParameters());
    changes.forEach((name, values) -> {
      if (values.isEmpty()) {
        parameters.remove(name);
      } else {
        parameters.put(name, values);
      }
    });
    tab.navigate(location.getPath(), new QueryParameters(parameters));
  }
}
