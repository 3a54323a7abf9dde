package io.tallawah.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tallawah.identity.RegionSets;
import io.tallawah.shared.ProblemException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields that a tenant is made with and changed by. */
public final class TenantFields {

  private static final int LONGEST = 120;

  private final TextField name = new TextField("Name");
  private final ComboBox<String> zone = new ComboBox<>("Time zone");
  private final ComboBox<String> currency = new ComboBox<>("Reporting currency");
  private final Select<DayOfWeek> weekStart = new Select<>();
  private final Select<RegionSets.RegionSet> regionSet = new Select<>();

  /** Fields that offer these region sets; the first is chosen. */
  public TenantFields(List<RegionSets.RegionSet> regionSets) {
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
    regionSet.setLabel("Region set");
    regionSet.setHelperText("The regions of the map. A tenant can load its own.");
    regionSet.setItems(regionSets);
    regionSet.setItemLabelGenerator(RegionSets.RegionSet::name);
    regionSets.stream().findFirst().ifPresent(regionSet::setValue);
  }

  public TextField name() {
    return name;
  }

  public ComboBox<String> zone() {
    return zone;
  }

  public ComboBox<String> currency() {
    return currency;
  }

  public Select<DayOfWeek> weekStart() {
    return weekStart;
  }

  public Select<RegionSets.RegionSet> regionSet() {
    return regionSet;
  }

  /** Chooses the set of this id, if it is offered. */
  void chooseRegionSet(String id) {
    regionSet
        .getListDataView()
        .getItems()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .ifPresent(regionSet::setValue);
  }

  /** The id of the set that is chosen. */
  public String chosenRegionSet() {
    return Optional.ofNullable(regionSet.getValue())
        .map(RegionSets.RegionSet::id)
        .orElseThrow(() -> missing("a region set"));
  }

  /** The zone that is chosen; a problem when there is none. */
  public ZoneId chosenZone() {
    return Optional.ofNullable(zone.getValue())
        .map(ZoneId::of)
        .orElseThrow(() -> missing("a time zone"));
  }

  /** The currency that is chosen; a problem when there is none. */
  public Currency chosenCurrency() {
    return Optional.ofNullable(currency.getValue())
        .map(Currency::getInstance)
        .orElseThrow(() -> missing("a reporting currency"));
  }

  private static ProblemException missing(String what) {
    return new ProblemException("A tenant has " + what + ".", "Choose one from the list.");
  }
}
