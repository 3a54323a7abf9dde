package io.tallawah.shared.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The tabs of the Data screen, in their order. */
public enum DataTab {
  OVERVIEW("Overview"),
  LANDINGS("Landings"),
  DIFFERENCES("Differences"),
  RESTATEMENTS("Restatements"),
  GEOGRAPHY("Geography"),
  RATES("Rates"),
  RUNS("Runs");

  /** The query parameter that names one. */
  public static final String PARAMETER = "tab";

  private final String label;

  DataTab(String label) {
    this.label = label;
  }

  public String label() {
    return label;
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
