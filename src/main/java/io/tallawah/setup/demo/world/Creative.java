package io.tallawah.setup.demo.world;

import java.time.LocalDate;
import java.util.List;

/**
 * What an ad shows from the end of a day on.
 *
 * @param assets numbers of the account's pictures or films; several where the platform mixes them
 */
public record Creative(
    LocalDate from,
    long id,
    Kind kind,
    List<Integer> assets,
    String headline,
    String text,
    String page) {

  /** What it is made of. */
  public enum Kind {
    VIDEO,
    IMAGE,
    /** The platform puts it together from several. */
    DYNAMIC
  }

  public Creative {
    assets = List.copyOf(assets);
  }

  public int asset() {
    return assets.getFirst();
  }
}
