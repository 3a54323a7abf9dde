package io.tallawah.insights.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.tallawah.shared.ui.SharedState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Addresses of other screens with the state of this one. */
final class OverviewLinks {

  private QueryParameters shared = QueryParameters.empty();

  /** Follows the present address. */
  void follow(Location location) {
    shared = SharedState.of(location);
  }

  /** The campaigns, with these parameters on top. */
  String campaigns(Map<String, String> more) {
    return to("campaigns", more);
  }

  /** A screen, with these parameters on top. */
  String to(String path, Map<String, String> more) {
    Map<String, List<String>> all = new LinkedHashMap<>(shared.getParameters());
    more.forEach((name, value) -> all.put(name, List.of(value)));
    return new Location(path, new QueryParameters(all)).getPathWithQueryParameters();
  }
}
