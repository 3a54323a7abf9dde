package io.tallawah.insights.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.ProblemPanel;
import io.tallawah.shared.ui.SharedState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The currency money is shown in, on every screen: the tenant's, as billed, or one with rates. */
class CurrencyPicker extends Div implements AfterNavigationObserver {

  /** Reads the codes that have rates and hands them, or what failed, over in the tab. */
  @FunctionalInterface
  interface Codes {
    void read(UI tab, Consumer<List<String>> found, Consumer<Exception> failed);
  }

  private final Span shown = new Span();
  private final Button button = new Button(shown);
  private final Popover choices = new Popover();
  private final Div all = new Div();
  private final String reporting;
  private final transient Function<AfterNavigationEvent, Optional<String>> reads;
  private final transient Codes codes;
  private final ProblemPanel problem = new ProblemPanel(() -> getUI().ifPresent(this::read));
  private List<String> others = List.of();
  private String currency = CampaignQuery.REPORTING;

  CurrencyPicker(
      String reporting, Function<AfterNavigationEvent, Optional<String>> reads, Codes codes) {
    this.reporting = reporting;
    this.reads = reads;
    this.codes = codes;
    addClassName("currency-picker");
    button.setSuffixComponent(new DrawnIcon("down"));
    button.setId("currency");
    choices.setTarget(button);
    choices.setModal(true);
    choices.setPosition(PopoverPosition.BOTTOM_END);
    choices.setAriaLabel(getTranslation("frame.currency"));
    choices.add(all);
    choices.addOpenedChangeListener(event -> {
      if (event.isOpened()) {
        offer();
      }
    });
    all.addClassName("period-presets");
    choices.add(problem);
    add(button, choices);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    read(event.getUI());
  }

  private void read(UI tab) {
    codes.read(
        tab,
        found -> {
          others = found;
          problem.hide();
          if (choices.isOpened()) {
            offer();
          }
        },
        failure -> problem.showUnlessDenied(getTranslation("frame.currency-failed"), failure));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    Optional<String> read = reads.apply(event);
    setVisible(read.isPresent());
    read.ifPresent(now -> {
      currency = now;
      shown.setText(label(now));
      button.setAriaLabel(getTranslation("frame.currency") + ": " + label(now));
    });
  }

  private void offer() {
    all.removeAll();
    Set<String> offered =
        new LinkedHashSet<>(List.of(CampaignQuery.REPORTING, CampaignQuery.NATIVE));
    others.stream().filter(code -> !code.equals(reporting)).forEach(offered::add);
    offered.add(currency);
    offered.forEach(this::addChoice);
  }

  private void addChoice(String code) {
    Span says = new Span(says(code));
    says.addClassName("muted");
    Div both = new Div(new Span(label(code)), says);
    both.addClassName("compare-choice");
    boolean chosen = code.equals(currency);
    Button choice = new Button(both, click -> choose(code));
    choice.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    choice.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
    choice.setClassName("chosen", chosen);
    all.add(choice);
  }

  private void choose(String code) {
    choices.close();
    List<String> written = code.equals(CampaignQuery.REPORTING) ? List.of() : List.of(code);
    getUI().ifPresent(tab -> SharedState.change(tab, Map.of("currency", written)));
  }

  private String label(String code) {
    return switch (code) {
      case CampaignQuery.REPORTING -> reporting;
      case CampaignQuery.NATIVE -> getTranslation("frame.currency-native");
      default -> code;
    };
  }

  private String says(String code) {
    return getTranslation(
        switch (code) {
          case CampaignQuery.REPORTING -> "frame.currency-reporting-says";
          case CampaignQuery.NATIVE -> "frame.currency-native-says";
          default -> "frame.currency-other-says";
        });
  }
}
