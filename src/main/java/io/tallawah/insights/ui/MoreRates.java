package io.tallawah.insights.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import io.tallawah.shared.ui.DataTab;
import java.util.List;
import java.util.Map;

/** How many rates the strip has no room for, and behind that all of them. */
class MoreRates extends Div implements AfterNavigationObserver {

  private final transient OverviewLinks links = new OverviewLinks();
  private final Popover all = new Popover();
  private final Anchor where = new Anchor();

  MoreRates(int left, List<? extends Component> rates) {
    addClassName("more-rates");
    Button more = new Button("+" + left);
    more.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    more.setAriaLabel(getTranslation("frame.rates-more", left));
    UnorderedList list = new UnorderedList();
    rates.forEach(rate -> list.add(new ListItem(rate)));
    where.setText(getTranslation("frame.rates-where"));
    where.getElement().setAttribute("router-link", true);
    Div content = new Div(list, where);
    content.addClassName("all-rates");
    all.setTarget(more);
    all.setModal(true);
    all.setPosition(PopoverPosition.BOTTOM_START);
    all.setAriaLabel(getTranslation("frame.rates"));
    all.add(content);
    add(more, all);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    follow(event.getUI().getActiveViewLocation());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    all.close();
    follow(event.getLocation());
  }

  private void follow(Location location) {
    links.follow(location);
    where.setHref(links.to("data", Map.of(DataTab.PARAMETER, DataTab.RATES.id())));
  }
}
