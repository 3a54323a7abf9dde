package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
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

  private final TextField name = new TextField(translate("common.name"));
  private final ComboBox<String> zone = new ComboBox<>(translate("identity.tenant.zone"));
  private final ComboBox<String> currency = new ComboBox<>(translate("identity.tenant.currency"));
  private final Select<DayOfWeek> weekStart = new Select<>();
  private final Select<RegionSets.RegionSet> regionSet = new Select<>();

  /** Fields that offer these region sets; the first is chosen. */
  public TenantFields(List<RegionSets.RegionSet> regionSets) {
    name.setMaxLength(LONGEST);
    choosable(
        zone,
        ZoneId.getAvailableZoneIds().stream().sorted().toList(),
        "identity.tenant.zone.unknown");
    choosable(
        currency,
        Currency.getAvailableCurrencies().stream()
            .filter(one -> one.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .sorted()
            .toList(),
        "identity.tenant.currency.unknown");
    weekStart.setLabel(translate("identity.tenant.week"));
    weekStart.setItems(DayOfWeek.values());
    weekStart.setItemLabelGenerator(
        day -> day.getDisplayName(TextStyle.FULL, UI.getCurrent().getLocale()));
    weekStart.setValue(DayOfWeek.MONDAY);
    regionSet.setLabel(translate("identity.tenant.regions"));
    regionSet.setHelperText(translate("identity.tenant.regions.help"));
    regionSet.setItems(regionSets);
    regionSet.setItemLabelGenerator(TenantFields::name);
    regionSets.stream().findFirst().ifPresent(regionSet::setValue);
  }

  /** A set of the product is called what people call it; a tenant's own, what it calls it. */
  private static String name(RegionSets.RegionSet set) {
    return set.id().equals(RegionSets.USUAL)
        ? translate("identity.region-set.jamaica-parishes")
        : set.name();
  }

  /** Whether zone and currency are chosen; the first that is not says so, and has the focus. */
  public boolean complete() {
    return chosen(zone, translate("identity.tenant.no-zone"))
        && chosen(currency, translate("identity.tenant.no-currency"));
  }

  private static boolean chosen(ComboBox<String> field, String sentence) {
    if (field.isEmpty() && field.isInvalid()) {
      field.focus(); // it says already what of the typed text is wrong
      return false;
    }
    return !FieldProblem.missing(field, sentence);
  }

  /** Takes what is typed when it names one of the choices; otherwise says that it names none. */
  private static void choosable(ComboBox<String> field, List<String> choices, String none) {
    field.setItems(choices);
    field.setManualValidation(true);
    field.setAllowCustomValue(true);
    field.addValueChangeListener(change -> {
      if (change.getValue() != null) {
        field.setInvalid(false);
      }
    });
    field.addCustomValueSetListener(typed ->
        named(choices, typed.getDetail())
            .ifPresentOrElse(
                field::setValue,
                () -> {
                  field.clear();
                  FieldProblem.say(field, translate(none, typed.getDetail()));
                }));
  }

  /** The choice that a text means: itself, in any case, or the only one with it in its name. */
  static Optional<String> named(List<String> choices, String text) {
    String wanted = text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    Optional<String> itself =
        choices.stream().filter(one -> one.toLowerCase(Locale.ROOT).equals(wanted)).findFirst();
    List<String> within =
        choices.stream().filter(one -> one.toLowerCase(Locale.ROOT).contains(wanted)).toList();
    return itself.or(() -> within.size() == 1 ? Optional.of(within.getFirst()) : Optional.empty());
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
        .orElseThrow(() -> missing(translate("identity.tenant.no-region-set")));
  }

  /** The zone that is chosen; a problem when there is none. */
  public ZoneId chosenZone() {
    return Optional.ofNullable(zone.getValue())
        .map(ZoneId::of)
        .orElseThrow(() -> missing(translate("identity.tenant.no-zone")));
  }

  /** The currency that is chosen; a problem when there is none. */
  public Currency chosenCurrency() {
    return Optional.ofNullable(currency.getValue())
        .map(Currency::getInstance)
        .orElseThrow(() -> missing(translate("identity.tenant.no-currency")));
  }

  private static ProblemException missing(String sentence) {
    return new ProblemException(sentence, translate("identity.tenant.choose"));
  }
}
