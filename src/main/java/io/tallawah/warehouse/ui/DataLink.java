package io.tallawah.warehouse.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.tallawah.shared.ui.DataTab;
import io.tallawah.shared.ui.SharedState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A link to a tab of the Data screen, in the same tenant and days. */
class DataLink extends RouterLink {

  private final DataTab tab;

  DataLink(String text, DataTab tab) {
    super(text, DataView.class);
    this.tab = tab;
  }

  /** Takes the tenant and the days of an address along. */
  void follow(Location location) {
    Map<String, List<String>> parameters =
        new LinkedHashMap<>(SharedState.of(location).getParameters());
    if (tab != DataTab.OVERVIEW) {
      parameters.put(DataTab.PARAMETER, List.of(tab.id()));
    }
    setQueryParameters(new QueryParameters(parameters));
  }

  /** Marks it as where one is. */
  void setCurrent(boolean current) {
    if (current) {
      getElement().setAttribute("aria-current", "page");
    } else {
      getElement().removeAttribute("aria-current");
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    follow(event.getUI().getActiveViewLocation());
  }
}
