package io.tallawah.insights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import io.tallawah.insights.CreativePage;
import io.tallawah.shared.ui.EmptyState;

/** What stands where creatives would, with its next step. */
class CreativeEmptyStates {

  private final CreativeWords words;
  private Runnable clear = () -> {};
  private Runnable usual = () -> {};

  CreativeEmptyStates(CreativeWords words) {
    this.words = words;
  }

  void onClear(Runnable listener) {
    clear = listener;
  }

  void onUsual(Runnable listener) {
    usual = listener;
  }

  EmptyState of(CreativePage page, Situations.Situation situation) {
    if (situation.leavesToFilters(page.query().isFiltered())) {
      return state("hidden", null, button("empty.hidden.step", clear));
    }
    return switch (situation) {
      case NO_CONNECTION -> state("no-connection", null, link("empty.no-connection.step"));
      case FIRST_SYNC -> state("first-sync", null, link("empty.first-sync.step"));
      case REFUSED -> state("refused", null, link("empty.refused.step"));
      case DATA -> state("no-data", null, link("empty.no-data.step"));
    };
  }

  EmptyState unreadable(String sentence) {
    return state("unreadable", sentence, button("empty.unreadable.step", usual));
  }

  private EmptyState state(
      String name,
      @org.jspecify.annotations.Nullable String why,
      com.vaadin.flow.component.Component step) {
    return new EmptyState(
        words.say("empty." + name), why == null ? words.say("empty." + name + ".why") : why, step);
  }

  private Button button(String key, Runnable step) {
    Button button = new Button(words.say(key), click -> step.run());
    button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    return button;
  }

  private Anchor link(String key) {
    Anchor link = new Anchor("data", words.say(key));
    link.addClassName("button-link");
    return link;
  }
}
