package io.tallawah.insights.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.CampaignChoice;
import io.tallawah.insights.CampaignFilter;
import io.tallawah.insights.CampaignQuery;
import io.tallawah.shared.ui.DrawnIcon;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Title, search, columns and filters of the campaign grid. */
class CampaignsHeader extends Div {

  private static final int SETTLED_MILLIS = 300;

  private final TextField search = new TextField();
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
    search.setPlaceholder("Name or id");
    search.setAriaLabel("Search campaigns by name or id; slash moves here");
    search.setPrefixComponent(new DrawnIcon("search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(SETTLED_MILLIS);
    search.setMaxLength(200);
    search.addClassName("search");
    search.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        searched.accept(event.getValue());
      }
    });
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
    if (!search.getValue().strip().equals(query.search())) {
      search.setValue(query.search());
    }
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

  /** A slash typed outside every field moves to the search. */
  void focusSearchOnSlash() {
    search
        .getElement()
        .executeJs(
            """
            const field = this;
            if (field.slash) return;
            field.slash = event => {
              const at = event.composedPath()[0];
              const typing = at.matches && at.matches('input, textarea, [contenteditable]');
              if (event.key === '/' && !typing && field.isConnected) {
                event.preventDefault();
                field.focus();
              }
            };
            document.addEventListener('keydown', field.slash);
            """);
  }
}
