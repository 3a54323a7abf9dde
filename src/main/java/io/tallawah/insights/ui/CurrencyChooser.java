package io.tallawah.insights.ui;

import com.vaadin.flow.component.select.Select;
import io.tallawah.insights.CampaignQuery;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Which currency money is shown in: the tenant's, as billed, or another that has rates. */
class CurrencyChooser extends Select<String> {

  private final String reportingCurrency;
  private List<String> others = List.of();

  CurrencyChooser(String reportingCurrency, Consumer<String> chosen) {
    this.reportingCurrency = reportingCurrency;
    addClassName("currency");
    setAriaLabel(getTranslation("grid.column.currency"));
    setItemLabelGenerator(this::label);
    offer(List.of());
    addValueChangeListener(event -> {
      if (event.isFromClient() && event.getValue() != null) {
        chosen.accept(event.getValue());
      }
    });
  }

  /** Offers these codes beside the two that are always there. */
  void offer(List<String> codes) {
    others = codes.stream().filter(code -> !code.equals(reportingCurrency)).toList();
    show(getValue() == null ? CampaignQuery.REPORTING : getValue());
  }

  /** Shows what is chosen, which an address may have set to any code. */
  void show(String currency) {
    Set<String> all = new LinkedHashSet<>(List.of(CampaignQuery.REPORTING, CampaignQuery.NATIVE));
    all.addAll(others);
    all.add(currency);
    setItems(new ArrayList<>(all));
    setValue(currency);
  }

  private String label(String currency) {
    return switch (currency) {
      case CampaignQuery.REPORTING -> getTranslation("grid.currency.in", reportingCurrency);
      case CampaignQuery.NATIVE -> getTranslation("grid.currency.native");
      default -> getTranslation("grid.currency.in", currency);
    };
  }
}
