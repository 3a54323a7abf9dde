package io.tallawah.process;

import java.util.Map;

/** The product that is attacked: secrets in its settings, and no bound on how often one asks. */
public final class BesiegedProduct {

  static final String METRICS_CANARY = "canary-metrics-4b7e90aa61c3d2f8e5b1";

  static final Map<String, String> SETTINGS =
      Map.of(
          "TALLAWAH_API_REQUESTS_PERSON", "9999999",
          "TALLAWAH_API_REQUESTS_TENANT", "9999999",
          "TALLAWAH_METRICS_TOKEN", METRICS_CANARY);

  private BesiegedProduct() {}

  /** Its data folder, while it runs. */
  public static Installation installation() {
    return Product.besieged().installation();
  }
}
