package io.tallawah.insights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import io.tallawah.insights.CampaignPage;
import io.tallawah.shared.ui.EmptyState;

/** What stands where rows would, with its next step. */
class CampaignEmptyStates {

  private final Words words;
  private Runnable clear = () -> {};
  private Runnable usual = () -> {};

  CampaignEmptyStates(Words words) {
    this.words = words;
  }

  void onClear(Runnable listener) {
    clear = listener;
  }

  void onUsual(Runnable listener) {
    usual = listener;
  }

  EmptyState of(CampaignPage page, Situations.Situation situation) {
    if (situation.leavesToFilters(page.query().isFiltered())) {
      Button button = new Button(words.of("grid.empty.clear"), click -> clear.run());
      button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
      return new EmptyState(
          words.of("grid.empty.no_match"), words.of("grid.empty.no_match.why"), button);
    }
    return switch (situation) {
      case NO_CONNECTION ->
          new EmptyState(
              words.of("grid.empty.no_connection"),
              words.of("grid.empty.no_connection.why"),
              link(words.of("grid.empty.no_connection.next"), "data"));
      case FIRST_SYNC ->
          new EmptyState(
              words.of("grid.empty.first_sync"),
              words.of("grid.empty.first_sync.why"),
              link(words.of("grid.empty.first_sync.next"), "data"));
      case REFUSED ->
          new EmptyState(
              words.of("grid.empty.refused"),
              words.of("grid.empty.refused.why"),
              link(words.of("grid.empty.refused.next"), "data"));
      case DATA ->
          new EmptyState(
              words.of("grid.empty.no_data"),
              words.of("grid.empty.no_data.why"),
              link(words.of("grid.empty.no_data.next"), "data"));
    };
  }

  EmptyState unreadable(String sentence) {
    Button button = new Button(words.of("grid.empty.unreadable.next"), click -> usual.run());
    button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    return new EmptyState(words.of("grid.empty.unreadable"), sentence, button);
  }

  private static Anchor link(String text, String address) {
    var link = new Anchor(address, text);
    link.addClassName("button-link");
    return link;
  }
}
