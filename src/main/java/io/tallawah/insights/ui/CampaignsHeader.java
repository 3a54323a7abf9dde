package io.tallawah.insights.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignChoice;
import io.tallawah.insights.CampaignFilter;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.shared.ui.SearchField;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Title, search, columns and filters of the campaign grid. */
class CampaignsHeader extends Div {

  private final SearchField search =
      new SearchField(
          "Name or id", "Search campaigns by name or id", text -> this.searched.accept(text));
  private final CurrencyChooser currency;
  private final ColumnChooser columns;
  private final FilterBar filters;
  private Consumer<String> searched = text -> {};
  private Consumer<String> currencyChosen = code -> {};
  private Consumer<List<String>> columnsChosen = names -> {};
  private BiConsumer<CampaignFilter, List<String>> filtered = (filter, values) -> {};

  CampaignsHeader(
      CampaignQuery query,
      Platforms platforms,
      Map<String, String> columnLabels,
      String reportingCurrency) {
    addClassName("view-header");
    currency = new CurrencyChooser(reportingCurrency, code -> currencyChosen.accept(code));
    columns = new ColumnChooser(columnLabels, names -> columnsChosen.accept(names));
    filters = new FilterBar(query, platforms, (filter, values) -> filtered.accept(filter, values));
    Div spacer = new Div();
    spacer.addClassName("spacer");
    Div first = new Div(new H1("Campaigns"), spacer, search, currency, columns);
    first.addClassName("header-row");
    add(first, filters);
  }

  void onSearch(Consumer<String> listener) {
    searched = listener;
  }

  void onFilter(BiConsumer<CampaignFilter, List<String>> listener) {
    filtered = listener;
  }

  /** Calls back with the word or code of the currency chosen. */
  void onCurrency(Consumer<String> listener) {
    currencyChosen = listener;
  }

  void onColumns(Consumer<List<String>> listener) {
    columnsChosen = listener;
  }

  void show(CampaignQuery query) {
    search.show(query.search());
    currency.show(query.currency());
    filters.show(query);
  }

  void showColumns(List<String> names) {
    columns.show(names);
  }

  void offerCurrencies(List<String> codes) {
    currency.offer(codes);
  }

  void offer(List<CampaignChoice> choices) {
    filters.offer(choices);
  }
}
