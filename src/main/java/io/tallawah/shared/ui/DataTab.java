package io.tallawah.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The tabs of the Data screen, in their order. */
public enum DataTab {
  OVERVIEW,
  LANDINGS,
  DIFFERENCES,
  RESTATEMENTS,
  GEOGRAPHY,
  RATES,
  RUNS;

  /** The query parameter that names one. */
  public static final String PARAMETER = "tab";

  /** As people read it, in the language of the tab that asks. */
  public String label() {
    return translate("common.data-tab." + this);
  }

  /** As the address names it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tab that the address names, if there is one of that name. */
  public static Optional<DataTab> of(String id) {
    return Arrays.stream(values()).filter(tab -> tab.id().equals(id)).findFirst();
  }
}
