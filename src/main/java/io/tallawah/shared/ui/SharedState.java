package io.tallawah.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of the address that every screen shares: the tenant, the days, the currency. */
public final class SharedState {

  private static final List<String> NAMES =
      List.of("tenant", "from", "to", "compare", "compare_from", "compare_to", "currency");

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
