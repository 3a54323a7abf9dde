package io.tallawah.warehouse.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tallawah.shared.ui.DataSection;
import io.tallawah.shared.ui.DataTab;
import io.tallawah.shared.ui.SharedState;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Can I trust today's numbers: connections, landings, differences, restatements and runs. */
@Route("data")
@PageTitle("Data · Tallawah")
@Menu(title = "Data", order = 90, icon = "data")
@PermitAll
class DataView extends Main implements AfterNavigationObserver {

  private static final String PANEL_ID = "data-tab";

  private final transient List<DataSection> sections;
  private final Map<DataTab, Tab> tabs = new EnumMap<>(DataTab.class);
  private final Map<DataTab, Div> bodies = new EnumMap<>(DataTab.class);
  private final Tabs bar = new Tabs();
  private final Div panel = new Div();

  DataView(List<DataSection> sections) {
    this.sections = sections;
    addClassName("data-view");
    Div header = new Div(new H1("Data"));
    header.addClassName("view-header");
    bar.addClassName("data-tabs");
    bar.setAutoselect(false);
    bar.getElement().setAttribute("aria-label", "Parts of the Data screen");
    for (DataTab tab : DataTab.values()) {
      if (sections.stream().anyMatch(section -> section.tab() == tab)) {
        addTab(tab);
      }
    }
    bar.addSelectedChangeListener(event -> {
      if (event.isFromClient()) {
        tabs.forEach((tab, shown) -> {
          if (shown.equals(event.getSelectedTab())) {
            go(tab);
          }
        });
      }
    });
    panel.setId(PANEL_ID);
    panel.getElement().setAttribute("role", "tabpanel");
    add(header, bar, panel);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    DataTab wanted =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(DataTab.PARAMETER)
            .flatMap(DataTab::of)
            .filter(tabs::containsKey)
            .orElse(DataTab.OVERVIEW);
    bar.setSelectedTab(tabs.get(wanted));
    panel.getElement().setAttribute("aria-label", wanted.label());
    Div body = bodies.computeIfAbsent(wanted, this::body);
    if (body.getParent().isEmpty()) {
      panel.removeAll();
      panel.add(body);
    }
  }

  private void addTab(DataTab tab) {
    Tab shown = new Tab(tab.label());
    shown.getElement().setAttribute("aria-controls", PANEL_ID);
    tabs.put(tab, shown);
    bar.add(shown);
  }

  private Div body(DataTab tab) {
    Div body = new Div();
    body.addClassName("sections");
    sections.stream()
        .filter(section -> section.tab() == tab)
        .forEach(section -> body.add(section.create()));
    return body;
  }

  private void go(DataTab tab) {
    getUI()
        .ifPresent(ui ->
            SharedState.change(
                ui,
                Map.of(
                    DataTab.PARAMETER, tab == DataTab.OVERVIEW ? List.of() : List.of(tab.id()))));
  }
}
