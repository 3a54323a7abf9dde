package io.tallawah.warehouse.ui;

import com.vaadin.flow.component.UI;
import io.tallawah.warehouse.RegionAliases;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words that the panels of regions share. */
final class RegionWords {

  private RegionWords() {}

  static String text(String key, Object... parameters) {
    return UI.getCurrent().getTranslation("regions." + key, parameters);
  }

  /** A country's name; what is no country's code stays as it is. */
  static String country(@Nullable String code, Locale locale) {
    if (code == null || code.isEmpty()) {
      return "–";
    }
    if (code.equals(RegionAliases.ANY)) {
      return text("any");
    }
    return code.matches("[A-Z]{2}") ? Locale.of("", code).getDisplayCountry(locale) : code;
  }
}
