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
  private Runnable leave = () -> {};
  private Runnable usual = () -> {};

  CampaignEmptyStates(Words words) {
    this.words = words;
  }

  void onClear(Runnable listener) {
    clear = listener;
  }

  void onLeave(Runnable listener) {
    leave = listener;
  }

  void onUsual(Runnable listener) {
    usual = listener;
  }

  /**
   * Why there are no rows.
   *
   * @param isPlaced whether what they would lie below is there; else that hides everything, as a
   *     filter does
   */
  EmptyState of(CampaignPage page, Situations.Situation situation, boolean isPlaced) {
    if (!isPlaced && situation.leavesToFilters(true)) {
      return of("grid.empty.nowhere", "grid.empty.nowhere.next", () -> leave.run());
    }
    if (situation.leavesToFilters(page.query().isFiltered())) {
      return of("grid.empty.no_match", "grid.empty.clear", () -> clear.run());
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

  private EmptyState of(String what, String next, Runnable act) {
    Button button = new Button(words.of(next), click -> act.run());
    button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    return new EmptyState(words.of(what), words.of(what + ".why"), button);
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
