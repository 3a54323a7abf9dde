package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CreativeChoice;
import io.tallawah.insights.CreativeQuery;
import io.tallawah.insights.SortKey;
import io.tallawah.shared.ui.SearchField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Title, search, order, metric, cards or table, and filters of the creative grid. */
class CreativesHeader extends Div {

  private static final List<SortKey> ORDERS =
      List.of(
          new SortKey("spend", true),
          new SortKey("score", true),
          new SortKey("ctr", true),
          new SortKey("hook_rate", true),
          new SortKey("conversions", true),
          new SortKey("first_seen", true),
          new SortKey("name", false));

  private final CreativeWords words;
  private final SearchField search;
  private final Select<SortKey> order = new Select<>();
  private final Select<String> metric = new Select<>();
  private final Button cards;
  private final Button table;
  private final CreativeFilters filters;
  private final Div first = new Div();
  private final Consumer<CreativesState> chosen;
  private CreativesState state;

  CreativesHeader(
      CreativesState state,
      CreativeWords words,
      Platforms platforms,
      Consumer<CreativesState> chosen) {
    this.state = state;
    this.words = words;
    this.chosen = chosen;
    addClassName("view-header");
    search =
        new SearchField(
            words.say("search"),
            words.say("search-label"),
            text -> query(now().with(now().campaigns().withSearch(text))));
    filters = new CreativeFilters(state.query(), words, platforms, this::query);
    cards = shape("cards", false);
    table = shape("table", true);
    Div shapes = new Div(cards, table);
    shapes.addClassName("shapes");
    shapes
        .getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", words.say("shape"));
    choose(order, "order", ORDERS, this::orderLabel);
    order.addValueChangeListener(event -> {
      if (event.isFromClient() && event.getValue() != null) {
        query(now().withSort(List.of(event.getValue())));
      }
    });
    choose(
        metric,
        "scored-by",
        CreativeQuery.RESULTS,
        name -> words.say("scored-by-metric", words.metric(name)));
    metric.addValueChangeListener(event -> {
      if (event.isFromClient() && event.getValue() != null) {
        query(now().withMetric(event.getValue()));
      }
    });
    first.add(new H1(words.say("title")), spacer(), search, shapes);
    first.addClassName("header-row");
    Div second = new Div(filters, spacer(), metric, order);
    second.addClassName("header-row");
    add(first, second);
  }

  /** Puts something beside the rest of the first line. */
  void addTool(Component tool) {
    first.add(tool);
  }

  /** Puts something beside the title. */
  void addBesideTitle(Component tool) {
    first.addComponentAtIndex(1, tool);
  }

  void show(CreativesState now) {
    state = now;
    CreativeQuery query = now.query();
    search.show(query.campaigns().search());
    metric.setValue(query.metric());
    Set<SortKey> orders = new LinkedHashSet<>(ORDERS);
    orders.add(query.sort().getFirst());
    order.setItems(new ArrayList<>(orders));
    order.setValue(query.sort().getFirst());
    order.setVisible(!now.table());
    press(cards, !now.table());
    press(table, now.table());
    filters.show(query);
  }

  void offer(List<CreativeChoice> choices) {
    filters.offer(choices);
  }

  private static Div spacer() {
    Div spacer = new Div();
    spacer.addClassName("spacer");
    return spacer;
  }

  private CreativeQuery now() {
    return state.query();
  }

  private void query(CreativeQuery wanted) {
    chosen.accept(state.with(wanted));
  }

  private Button shape(String name, boolean asTable) {
    Button button = new Button(words.say(name), click -> chosen.accept(state.withTable(asTable)));
    button.addClassName("shape");
    return button;
  }

  private static void press(Button button, boolean pressed) {
    button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    button.setClassName("pressed", pressed);
  }

  private <T> void choose(
      Select<T> select,
      String name,
      List<T> items,
      com.vaadin.flow.component.ItemLabelGenerator<T> label) {
    select.setAriaLabel(words.say(name));
    select.addClassNames("currency", "creative-select");
    select.setItemLabelGenerator(label);
    select.setItems(items);
  }

  private String orderLabel(SortKey key) {
    String name = CreativeLabels.ofColumn(words, key.column());
    return words.say(key.descending() ? "order-down" : "order-up", name);
  }
}
