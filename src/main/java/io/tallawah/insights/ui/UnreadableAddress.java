package io.tallawah.insights.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.tallawah.insights.BadQueryException;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.shared.ui.SharedState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with an address, and the way on from it. */
final class UnreadableAddress {

  private static final String TENANT = "tenant";

  private UnreadableAddress() {}

  static String say(BadQueryException wrong) {
    return ProblemWords.of(wrong.said());
  }

  /** Goes to the usual days on the same screen: of such an address only the tenant is kept. */
  static void leave(DateRange usual) {
    UI tab = UI.getCurrent();
    Location location = tab.getActiveViewLocation();
    Map<String, List<String>> all =
        new LinkedHashMap<>(location.getQueryParameters().including(TENANT).getParameters());
    all.put("from", List.of(usual.from().toString()));
    all.put("to", List.of(usual.to().toString()));
    all.put(SharedState.PERIOD, List.of(PeriodPreset.USUAL.parameter()));
    tab.navigate(location.getPath(), new QueryParameters(all));
  }
}
