package io.tallawah.warehouse.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tallawah.shared.ui.DataSection;
import io.tallawah.shared.ui.DataTab;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Can I trust today's numbers: connections, landings, differences, restatements and runs. Its tabs
 * are links, since each has an address.
 */
@Route("data")
@PageTitle("warehouse.title")
@Menu(title = "warehouse.title", order = 90, icon = "data")
@PermitAll
class DataView extends Main implements AfterNavigationObserver {

  private final transient List<DataSection> sections;
  private final Map<DataTab, DataLink> links = new EnumMap<>(DataTab.class);
  private final Map<DataTab, Div> bodies = new EnumMap<>(DataTab.class);
  private final Div place = new Div();

  DataView(List<DataSection> sections) {
    this.sections = sections;
    addClassName("data-view");
    Div header = new Div(new H1(translate("warehouse.title")));
    header.addClassName("view-header");
    Nav tabs = new Nav();
    tabs.addClassName("data-tabs");
    tabs.setAriaLabel(translate("warehouse.tabs"));
    for (DataTab tab : DataTab.values()) {
      if (sections.stream().anyMatch(section -> section.tab() == tab)) {
        DataLink link = new DataLink(tab.label(), tab);
        links.put(tab, link);
        tabs.add(link);
      }
    }
    add(header, tabs, place);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    DataTab wanted =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(DataTab.PARAMETER)
            .flatMap(DataTab::of)
            .filter(links::containsKey)
            .orElse(DataTab.OVERVIEW);
    links.forEach((tab, link) -> {
      link.follow(event.getLocation());
      link.setCurrent(tab == wanted);
      if (tab == wanted) {
        link.getElement().executeJs("this.scrollIntoView({block: 'nearest', inline: 'center'})");
      }
    });
    Div body = bodies.computeIfAbsent(wanted, this::body);
    if (body.getParent().isEmpty()) {
      place.removeAll();
      place.add(body);
    }
  }

  private Div body(DataTab tab) {
    Div body = new Div();
    body.addClassName("sections");
    sections.stream()
        .filter(section -> section.tab() == tab)
        .forEach(section -> body.add(section.create()));
    return body;
  }
}
