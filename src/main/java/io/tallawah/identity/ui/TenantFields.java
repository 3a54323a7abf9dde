package io.tallawah.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.shared.ProblemException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** The fields that a tenant is made with and changed by. */
final class TenantFields {

  private static final int LONGEST = 120;

  private final TextField name = new TextField("Name");
  private final ComboBox<String> zone = new ComboBox<>("Time zone");
  private final ComboBox<String> currency = new ComboBox<>("Reporting currency");
  private final Select<DayOfWeek> weekStart = new Select<>();

  TenantFields() {
    name.setMaxLength(LONGEST);
    zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
    currency.setItems(
        Currency.getAvailableCurrencies().stream()
            .filter(one -> one.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .sorted()
            .toList());
    weekStart.setLabel("The week begins on");
    weekStart.setItems(DayOfWeek.values());
    weekStart.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    weekStart.setValue(DayOfWeek.MONDAY);
  }

  TextField name() {
    return name;
  }

  ComboBox<String> zone() {
    return zone;
  }

  ComboBox<String> currency() {
    return currency;
  }

  Select<DayOfWeek> weekStart() {
    return weekStart;
  }

  ZoneId chosenZone() {
    return Optional.ofNullable(zone.getValue())
        .map(ZoneId::of)
        .orElseThrow(() -> missing("a time zone"));
  }

  Currency chosenCurrency() {
    return Optional.ofNullable(currency.getValue())
        .map(Currency::getInstance)
        .orElseThrow(() -> missing("a reporting currency"));
  }

  private static ProblemException missing(String what) {
    return new ProblemException("A tenant has " + what + ".", "Choose one from the list.");
  }
}
