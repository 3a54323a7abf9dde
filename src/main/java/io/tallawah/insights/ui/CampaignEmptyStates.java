package io.tallawah.insights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import io.tallawah.insights.CampaignPage;
import io.tallawah.shared.ui.EmptyState;

/** What stands where rows would, with its next step. */
class CampaignEmptyStates {

  private Runnable clear = () -> {};

  void onClear(Runnable listener) {
    clear = listener;
  }

  EmptyState of(CampaignPage page, Situations.Situation situation) {
    if (page.query().isFiltered()) {
      Button button = new Button("Clear search and filters", click -> clear.run());
      button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
      return new EmptyState(
          "No campaign matches", "Search and filters hide every campaign of these days.", button);
    }
    return switch (situation) {
      case NO_CONNECTION ->
          new EmptyState(
              "No connection yet",
              "Campaigns appear when a platform's records have landed.",
              link("Upload a file or connect", "data"));
      case FIRST_SYNC ->
          new EmptyState(
              "The first sync is running",
              "Figures appear here when its records are transformed.",
              link("See how far it is", "data"));
      case DATA ->
          new EmptyState(
              "No data in these days",
              "Nothing was shown or billed. Choose other days above.",
              link("See to which day the data goes", "data"));
    };
  }

  EmptyState unreadable(String sentence) {
    Button button = new Button("Show the last 28 days", click -> clear.run());
    button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    return new EmptyState("This address can't be read", sentence, button);
  }

  private static Anchor link(String text, String address) {
    var link = new Anchor(address, text);
    link.addClassName("button-link");
    return link;
  }
}
