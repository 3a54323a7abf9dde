package io.tallawah.warehouse;

import org.jspecify.annotations.Nullable;

/**
 * What became of a model or test.
 *
 * @param node its name
 * @param kind model, test, seed …
 * @param status success, pass, warn, error, fail or skipped
 * @param message in dbt's words; for the operator of the machine, never for a tenant
 * @param rows it wrote or, a test, found; where dbt knows
 * @param owner who looks after it, if the project says so
 * @param seconds it took
 */
public record NodeResult(
    String node,
    String kind,
    String status,
    @Nullable String message,
    @Nullable Long rows,
    @Nullable String owner,
    double seconds) {

  public boolean isGood() {
    return switch (status) {
      case "success", "pass", "warn", "no-op" -> true;
      default -> false;
    };
  }
}
