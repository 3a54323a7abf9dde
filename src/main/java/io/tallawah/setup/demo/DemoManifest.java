package io.tallawah.setup.demo;

import io.tallawah.shared.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a pack holds: files are to be landed in the order given.
 *
 * @param files one for each sync
 */
public record DemoManifest(
    long seed, List<DemoTenant> tenants, List<DemoConnection> connections, List<DemoFile> files) {

  /** A tenant of the pack. */
  public record DemoTenant(String slug, String name, String currency, String timeZone) {}

  /**
   * A connection of the pack.
   *
   * @param streams our name of a stream: the landed table it has here
   */
  public record DemoConnection(
      String tenant, String name, String platform, Map<String, String> streams) {}

  /**
   * A file of the pack.
   *
   * @param file relative to the pack
   * @param from the first day of its window
   * @param to the last day of its window
   */
  public record DemoFile(
      int order,
      String file,
      String tenant,
      String connection,
      String platform,
      LocalDate from,
      LocalDate to,
      long records) {

    public DateRange window() {
      return new DateRange(from, to);
    }
  }
}
