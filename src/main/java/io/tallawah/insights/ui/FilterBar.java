package io.tallawah.insights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignChoice;
import io.tallawah.insights.CampaignFilter;
import io.tallawah.insights.CampaignLevel;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignRow;
import io.tallawah.insights.Label;
import io.tallawah.insights.Threshold;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.MenuButton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The filters in force as removable chips, and a menu to set them. */
class FilterBar extends Div {

  /** In place of how many rows a choice has: nobody has counted them. */
  static final long UNCOUNTED = -1;

  private record Place(CampaignFilter filter, String value) {}

  private final MenuButton menu = new MenuButton();
  private final Div chips = new Div();
  private final BiConsumer<CampaignFilter, List<String>> chosen;
  private final Consumer<CampaignQuery> asked;
  private final MetricText text;
  private final Words words;
  private final Platforms platforms;
  private final Map<Place, MenuItem> items = new LinkedHashMap<>();
  private final Map<String, String> campaigns = new HashMap<>();
  private List<CampaignChoice> choices = List.of();
  private CampaignQuery query;
  private boolean bounds = true;

  FilterBar(
      CampaignQuery query,
      Platforms platforms,
      MetricText text,
      Words words,
      BiConsumer<CampaignFilter, List<String>> chosen,
      Consumer<CampaignQuery> asked) {
    this.text = text;
    this.words = words;
    this.asked = asked;
    this.query = query;
    this.platforms = platforms;
    this.chosen = chosen;
    addClassName("filter-bar");
    chips.addClassName("chips");
    add(menu, chips); // the menu stays where it is while chips come and go
  }

  /** For a screen whose figures can't be bound. */
  FilterBar withoutBounds() {
    bounds = false;
    return this;
  }

  /** Offers what can be chosen in these days. */
  void offer(List<CampaignChoice> offered) {
    choices = offered;
    items.clear();
    menu.removeAll();
    Span label = new Span(new DrawnIcon("plus"), new Span(words.of("grid.filter")));
    label.addClassName("menu-label");
    MenuItem root = menu.addItem(label);
    for (CampaignFilter filter : CampaignFilter.values()) {
      if (isOfPlace(filter) || offered.stream().noneMatch(choice -> choice.filter() == filter)) {
        continue;
      }
      MenuItem group = root.getSubMenu().addItem(words.of("grid.filter." + filter.parameter()));
      offered.stream()
          .filter(choice -> choice.filter() == filter)
          .forEach(choice -> offer(group, choice));
    }
    if (bounds) {
      root.getSubMenu()
          .addItem(
              words.of("grid.filter.figure"),
              click -> new FigureFilterDialog(text, words, this::bound).open());
    }
    show(query);
  }

  /** Shows the filters in force. */
  void show(CampaignQuery now) {
    query = now;
    chips.removeAll();
    for (CampaignFilter filter : CampaignFilter.values()) {
      if (!isOfPlace(filter) && !now.chosen(filter).isEmpty()) {
        chips.add(chip(filter, now.chosen(filter)));
      }
    }
    if (now.level() == CampaignLevel.CAMPAIGN && !now.campaigns().isEmpty()) {
      chips.add(chip(now.campaigns()));
    }
    now.where().forEach(bound -> chips.add(chip(bound)));
    if (chips.getComponentCount() > 1) {
      chips.add(clear());
    }
    items.forEach(
        (place, item) -> item.setChecked(now.chosen(place.filter()).contains(place.value())));
  }

  /** Learns from rows what chosen campaigns are called. */
  void learn(List<CampaignRow> rows) {
    boolean learnt = false;
    for (CampaignRow row : rows) {
      String id = row.key().campaignId();
      if (query.campaigns().contains(id)) {
        learnt |= !row.campaignName().equals(campaigns.put(id, row.campaignName()));
      }
    }
    if (learnt) {
      show(query);
    }
  }

  /** Whether it only says which campaign the rows lie below, which is shown where one is. */
  private boolean isOfPlace(CampaignFilter filter) {
    return query.scope().isPlaced()
        && (filter == CampaignFilter.PLATFORM || filter == CampaignFilter.ACCOUNT);
  }

  private void offer(MenuItem group, CampaignChoice choice) {
    MenuItem item =
        group
            .getSubMenu()
            .addItem(
                label(choice.filter(), choice.value())
                    + (choice.rows() == UNCOUNTED ? "" : " (" + choice.rows() + ")"),
                click -> toggle(choice.filter(), choice.value()));
    item.setCheckable(true);
    item.setKeepOpen(true);
    items.put(new Place(choice.filter(), choice.value()), item);
  }

  private void bound(Threshold bound) {
    List<Threshold> bounds = new ArrayList<>(query.where());
    if (!bounds.contains(bound)) {
      bounds.add(bound);
    }
    asked.accept(query.withWhere(bounds));
  }

  private Span chip(Threshold bound) {
    String shown =
        text.name(bound.metric())
            + " "
            + bound.operator().sign()
            + " "
            + text.plain(bound.metric(), bound.bound());
    return chip(
        shown,
        () ->
            asked.accept(
                query.withWhere(
                    query.where().stream().filter(one -> !one.equals(bound)).toList())));
  }

  private void toggle(CampaignFilter filter, String value) {
    List<String> now = new ArrayList<>(query.chosen(filter));
    if (!now.remove(value)) {
      now.add(value);
    }
    chosen.accept(filter, now);
  }

  private Span chip(CampaignFilter filter, List<String> values) {
    String shown =
        words.of("grid.filter." + filter.parameter())
            + ": "
            + values.stream().map(value -> label(filter, value)).collect(Collectors.joining(", "));
    return chip(shown, () -> chosen.accept(filter, List.of()));
  }

  private Span chip(List<String> ids) {
    String names =
        ids.stream().map(id -> campaigns.getOrDefault(id, id)).collect(Collectors.joining(", "));
    return chip(
        words.of("grid.filter.campaign") + ": " + names,
        () ->
            asked.accept(
                query.withScope(
                    query.scope().drill(CampaignLevel.CAMPAIGN, List.of(), List.of()))));
  }

  /** All of them go at once; the search has a field of its own. */
  private Button clear() {
    Button clear =
        new Button(
            words.of("grid.filter.clear"),
            click -> asked.accept(query.unfiltered().withSearch(query.search())));
    clear.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    clear.addClassName("chips-clear");
    return clear;
  }

  private Span chip(String text, Runnable removed) {
    Button remove = new Button(new DrawnIcon("close"), click -> removed.run());
    remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    remove.addClassName("chip-remove");
    remove.setAriaLabel(words.of("grid.bound.remove", text));
    Span chip = new Span(new Span(text), remove);
    chip.addClassName("chip");
    return chip;
  }

  /** A label that is chosen may have been deleted since. */
  private String labelName(String value) {
    if (value.equals(Label.NONE)) {
      return words.of("labels.none");
    }
    return choices.stream()
        .filter(choice -> choice.filter() == CampaignFilter.LABEL)
        .filter(choice -> choice.value().equals(value))
        .map(CampaignChoice::label)
        .findFirst()
        .orElseGet(() -> choices.isEmpty() ? "…" : words.of("labels.gone"));
  }

  private String label(CampaignFilter filter, String value) {
    return switch (filter) {
      case PLATFORM -> platforms.look(value).name();
      case STATUS -> words.of("grid.status." + value);
      case BUDGET -> words.of("grid.budget." + value);
      case OBJECTIVE -> Codes.of(value);
      case LABEL -> labelName(value);
      case ACCOUNT, REGION ->
          choices.stream()
              .filter(choice -> choice.filter() == filter && choice.value().equals(value))
              .map(CampaignChoice::label)
              .findFirst()
              .orElse(value);
    };
  }
}
