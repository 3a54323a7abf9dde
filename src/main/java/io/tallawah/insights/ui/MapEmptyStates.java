package io.tallawah.insights.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import io.tallawah.insights.RegionPage;
import io.tallawah.shared.ui.EmptyState;

/** What stands where the map would, with its next step. */
class MapEmptyStates {

  private Runnable clear = () -> {};
  private Runnable usual = () -> {};

  void onClear(Runnable listener) {
    clear = listener;
  }

  void onUsual(Runnable listener) {
    usual = listener;
  }

  EmptyState of(RegionPage page, Situations.Situation situation) {
    if (situation.leavesToFilters(page.query().campaigns().isFiltered())) {
      return state("map.empty.filtered", button("map.empty.clear", clear));
    }
    return switch (situation) {
      case NO_CONNECTION -> state("map.empty.no-connection", link("map.empty.connect"));
      case FIRST_SYNC -> state("map.empty.first-sync", link("map.empty.progress"));
      case REFUSED -> state("map.empty.refused", link("map.empty.health"));
      case DATA -> state("map.empty.no-data", link("map.empty.reach"));
    };
  }

  EmptyState unreadable(String sentence) {
    return new EmptyState(text("map.empty.unreadable"), sentence, button("map.empty.usual", usual));
  }

  private static EmptyState state(String key, com.vaadin.flow.component.Component step) {
    return new EmptyState(text(key), text(key + ".why"), step);
  }

  private static Button button(String key, Runnable step) {
    Button button = new Button(text(key), click -> step.run());
    button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    return button;
  }

  private static Anchor link(String key) {
    var link = new Anchor("data", text(key));
    link.addClassName("button-link");
    return link;
  }

  private static String text(String key) {
    return UI.getCurrent().getTranslation(key);
  }
}
