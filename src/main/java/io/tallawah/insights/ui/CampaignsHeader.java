package io.tallawah.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.BudgetState;
import io.tallawah.insights.CampaignChoice;
import io.tallawah.insights.CampaignFilter;
import io.tallawah.insights.CampaignPage;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.insights.CampaignRow;
import io.tallawah.shared.ui.SearchField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Title, search, columns and filters of the campaign grid. */
class CampaignsHeader extends Div {

  private final SearchField search;
  private final ColumnChooser columns;
  private final RowsMenu rows;
  private final FilterBar filters;
  private final Breadcrumb breadcrumb;
  private final Words words;
  private final H1 title = new H1();
  private final Div first = new Div();
  private Consumer<CampaignQuery> asked = query -> {};
  private Consumer<String> searched = text -> {};
  private Consumer<List<String>> columnsChosen = names -> {};
  private BiConsumer<CampaignFilter, List<String>> filtered = (filter, values) -> {};

  CampaignsHeader(
      CampaignQuery query, Platforms platforms, ColumnPlan plan, MetricText text, Words words) {
    this.words = words;
    title.setText(words.of("grid.title.campaign"));
    addClassName("view-header");
    search =
        new SearchField(
            words.of("grid.search"),
            words.of("grid.search.label"),
            typed -> searched.accept(typed));
    columns = new ColumnChooser(plan, words, names -> columnsChosen.accept(names));
    rows = new RowsMenu(query, words, wanted -> asked.accept(wanted));
    breadcrumb = new Breadcrumb(words);
    filters =
        new FilterBar(
            query,
            platforms,
            text,
            words,
            (filter, values) -> filtered.accept(filter, values),
            wanted -> asked.accept(wanted));
    Div spacer = new Div();
    spacer.addClassName("spacer");
    first.add(title, spacer, search, rows, columns);
    first.addClassName("header-row");
    add(breadcrumb, first, filters);
  }

  /** Puts something beside the title. */
  void addBesideTitle(Component tool) {
    first.addComponentAtIndex(1, tool);
  }

  /** Puts something beside the rest of the first line. */
  void addTool(Component tool) {
    first.add(tool);
  }

  void onSearch(Consumer<String> listener) {
    searched = listener;
  }

  void onFilter(BiConsumer<CampaignFilter, List<String>> listener) {
    filtered = listener;
  }

  /** Calls back with another question about the same rows. */
  void onQuery(Consumer<CampaignQuery> listener) {
    asked = listener;
  }

  /** Shows where in the tree the rows are, and what is asked of them by their names. */
  void showPlace(CampaignPage page, List<CampaignRow> rows, CampaignLinks links) {
    filters.learn(rows);
    title.setText(words.of("grid.title." + page.query().level().parameter()));
    breadcrumb.show(page, links);
  }

  void onColumns(Consumer<List<String>> listener) {
    columnsChosen = listener;
  }

  void show(CampaignQuery query) {
    search.show(query.search());
    rows.show(query);
    filters.show(query);
  }

  void showColumns(List<String> names) {
    columns.show(names);
  }

  void offer(List<CampaignChoice> choices) {
    // budgets are read when a state of theirs is asked for, and not to count them
    List<CampaignChoice> all = new ArrayList<>(choices);
    if (!choices.isEmpty()) {
      BudgetState.ids()
          .forEach(state ->
              all.add(
                  new CampaignChoice(CampaignFilter.BUDGET, state, state, FilterBar.UNCOUNTED)));
    }
    filters.offer(all);
  }
}
