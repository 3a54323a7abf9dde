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
 * @param test which one; null of what is none
 * @param seconds it took
 */
public record NodeResult(
    String node,
    String kind,
    String status,
    @Nullable String message,
    @Nullable Long rows,
    @Nullable String owner,
    @Nullable Test test,
    double seconds) {

  /**
   * A test of rows.
   *
   * @param name what it is called wherever it is used, such as grain
   * @param meaning what a row is that it finds, if the project says so
   */
  public record Test(String name, @Nullable String meaning) {}

  public boolean isGood() {
    return switch (status) {
      case "success", "pass", "warn", "no-op" -> true;
      default -> false;
    };
  }

  /** dbt's words and, of a test that found rows, what they mean. */
  public String explained() {
    String said = String.valueOf(message);
    return test == null || test.meaning() == null || !foundRows()
        ? said
        : said + ". " + test.meaning();
  }

  /** Whether it is a test that found rows. */
  public boolean foundRows() {
    return test != null && (status.equals("fail") || status.equals("warn"));
  }
}
