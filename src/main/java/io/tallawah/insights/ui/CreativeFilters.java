package io.tallawah.insights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignFilter;
import io.tallawah.insights.CreativeChoice;
import io.tallawah.insights.CreativeQuery;
import io.tallawah.insights.Label;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.MenuButton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The filters in force as removable chips, and a menu to set them. */
class CreativeFilters extends Div {

  private static final String FORMAT = "format";
  private static final String LABEL = CampaignFilter.LABEL.parameter();

  private record Place(String filter, String value) {}

  private final MenuButton menu = new MenuButton();
  private final Div chips = new Div();
  private final CreativeWords words;
  private final Platforms platforms;
  private final Consumer<CreativeQuery> chosen;
  private final Map<Place, MenuItem> items = new LinkedHashMap<>();
  private List<CreativeChoice> choices = List.of();
  private CreativeQuery query;

  CreativeFilters(
      CreativeQuery query,
      CreativeWords words,
      Platforms platforms,
      Consumer<CreativeQuery> chosen) {
    this.query = query;
    this.words = words;
    this.platforms = platforms;
    this.chosen = chosen;
    addClassName("filter-bar");
    chips.addClassName("chips");
    add(menu, chips); // the menu stays where it is while chips come and go
  }

  /** Offers what can be chosen in these days. */
  void offer(List<CreativeChoice> offered) {
    choices = offered;
    items.clear();
    menu.removeAll();
    Span label = new Span(new DrawnIcon("plus"), new Span(words.say("filter")));
    label.addClassName("menu-label");
    MenuItem root = menu.addItem(label);
    for (String filter : filters()) {
      if (filter.equals(LABEL) && offered.stream().noneMatch(one -> one.filter().equals(LABEL))) {
        continue;
      }
      MenuItem group = root.getSubMenu().addItem(words.say("filter." + filter));
      offered.stream()
          .filter(choice -> choice.filter().equals(filter))
          .forEach(choice -> offer(group, choice));
    }
    show(query);
  }

  /** Shows the filters in force. */
  void show(CreativeQuery now) {
    query = now;
    chips.removeAll();
    for (String filter : filters()) {
      if (!chosen(filter).isEmpty()) {
        chips.add(chip(filter, chosen(filter)));
      }
    }
    items.forEach((place, item) -> item.setChecked(chosen(place.filter()).contains(place.value())));
  }

  private static List<String> filters() {
    List<String> all = new ArrayList<>(List.of(FORMAT));
    for (CampaignFilter filter :
        List.of(
            CampaignFilter.PLATFORM,
            CampaignFilter.ACCOUNT,
            CampaignFilter.STATUS,
            CampaignFilter.OBJECTIVE,
            CampaignFilter.LABEL)) {
      all.add(filter.parameter());
    }
    return all;
  }

  private List<String> chosen(String filter) {
    return filter.equals(FORMAT) ? query.formats() : query.campaigns().chosen(of(filter));
  }

  private CreativeQuery with(String filter, List<String> values) {
    return filter.equals(FORMAT)
        ? query.withFormats(values)
        : query.with(query.campaigns().with(of(filter), values));
  }

  private static CampaignFilter of(String parameter) {
    for (CampaignFilter filter : CampaignFilter.values()) {
      if (filter.parameter().equals(parameter)) {
        return filter;
      }
    }
    throw new IllegalArgumentException("no filter " + parameter);
  }

  private void offer(MenuItem group, CreativeChoice choice) {
    String text =
        label(choice.filter(), choice.value())
            + " ("
            + words.figures().figures().number(choice.assets())
            + ")";
    MenuItem item =
        group.getSubMenu().addItem(text, click -> toggle(choice.filter(), choice.value()));
    item.setCheckable(true);
    item.setKeepOpen(true);
    items.put(new Place(choice.filter(), choice.value()), item);
  }

  private void toggle(String filter, String value) {
    List<String> now = new ArrayList<>(chosen(filter));
    if (!now.remove(value)) {
      now.add(value);
    }
    chosen.accept(with(filter, now));
  }

  private Span chip(String filter, List<String> values) {
    String text =
        words.say("filter." + filter)
            + ": "
            + values.stream().map(value -> label(filter, value)).collect(Collectors.joining(", "));
    Button remove =
        new Button(new DrawnIcon("close"), click -> chosen.accept(with(filter, List.of())));
    remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    remove.addClassName("chip-remove");
    remove.setAriaLabel(words.say("remove-filter", text));
    Span chip = new Span(new Span(text), remove);
    chip.addClassName("chip");
    return chip;
  }

  private String labelName(String value) {
    if (value.equals(Label.NONE)) {
      return words.say("label.none");
    }
    return choices.stream()
        .filter(choice -> choice.filter().equals(LABEL) && choice.value().equals(value))
        .map(CreativeChoice::label)
        .findFirst()
        .orElseGet(() -> choices.isEmpty() ? "…" : words.say("label.gone"));
  }

  private String label(String filter, String value) {
    return switch (filter) {
      case FORMAT -> words.format(value);
      case "platform" -> platforms.look(value).name();
      case "status" -> words.say("status." + value);
      case "objective" -> Codes.of(value);
      case "label" -> labelName(value);
      default ->
          choices.stream()
              .filter(choice -> choice.filter().equals(filter) && choice.value().equals(value))
              .map(CreativeChoice::label)
              .findFirst()
              .orElse(value);
    };
  }
}
