package io.tallawah.insights.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import io.tallawah.insights.Breakdown;
import io.tallawah.insights.CampaignGrouping;
import io.tallawah.insights.CampaignLevel;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.SortKey;
import io.tallawah.shared.ui.MenuButton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a row is of, how rows are put together, broken down and ordered. */
class RowsMenu extends MenuButton {

  static final String DELTA = "delta_";

  private final Words words;
  private final Consumer<CampaignQuery> chosen;
  private final Map<MenuItem, Predicate<CampaignQuery>> items = new LinkedHashMap<>();
  private final MenuItem byChange;
  private CampaignQuery query;

  RowsMenu(CampaignQuery query, Words words, Consumer<CampaignQuery> chosen) {
    this.query = query;
    this.words = words;
    this.chosen = chosen;
    addClassName("rows-menu");
    Span label = new Span(new Span(words.of("grid.rows")));
    label.addClassName("menu-label");
    MenuItem root = addItem(label);
    root.setAriaLabel(words.of("grid.rows"));
    SubMenu levels = sub(root, "grid.level");
    for (CampaignLevel level : CampaignLevel.values()) {
      add(
          levels,
          "grid.level." + name(level),
          now -> now.withScope(now.scope().drill(level, now.campaigns(), now.adsets())),
          now -> now.level() == level);
    }
    SubMenu groups = sub(root, "grid.group");
    add(groups, "grid.none", now -> now.withGroup(null), now -> now.group() == null);
    for (CampaignGrouping group : CampaignGrouping.values()) {
      add(
          groups,
          "grid.group." + name(group),
          now -> now.withGroup(group),
          now -> now.group() == group);
    }
    SubMenu spans = sub(root, "grid.breakdown");
    add(spans, "grid.none", now -> now.withBreakdown(null), now -> now.breakdown() == null);
    for (Breakdown span : Breakdown.values()) {
      add(
          spans,
          "grid.breakdown." + name(span),
          now -> now.withBreakdown(span),
          now -> now.breakdown() == span);
    }
    byChange = add(root.getSubMenu(), "grid.by_change", RowsMenu::turned, RowsMenu::isByChange);
    show(query);
  }

  void show(CampaignQuery now) {
    query = now;
    items.forEach((item, holds) -> item.setChecked(holds.test(now)));
    byChange.setVisible(now.compare() != null);
  }

  /** Whether rows are ordered by how a figure has changed. */
  static boolean isByChange(CampaignQuery query) {
    return query.sort().getFirst().column().startsWith(DELTA);
  }

  private static CampaignQuery turned(CampaignQuery query) {
    SortKey first = query.sort().getFirst();
    if (isByChange(query)) {
      return query.withSort(
          java.util.List.of(
              new SortKey(first.column().substring(DELTA.length()), first.descending())));
    }
    String metric = MetricColumn.isMetric(first.column()) ? first.column() : "spend";
    return query.withSort(java.util.List.of(new SortKey(DELTA + metric, true)));
  }

  private SubMenu sub(MenuItem root, String key) {
    return root.getSubMenu().addItem(words.of(key)).getSubMenu();
  }

  private MenuItem add(
      SubMenu menu,
      String key,
      Function<CampaignQuery, CampaignQuery> change,
      Predicate<CampaignQuery> holds) {
    MenuItem item = menu.addItem(words.of(key), click -> chosen.accept(change.apply(query)));
    item.setCheckable(true);
    items.put(item, holds);
    return item;
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
