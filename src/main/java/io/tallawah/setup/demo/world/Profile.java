package io.tallawah.setup.demo.world;

import java.util.List;

/**
 * What a platform's world is made of.
 *
 * @param percent of a tenant's campaigns
 * @param pattern which of the things that happen to campaigns comes first
 * @param kinds the platform's words, by turns
 * @param adless a kind that the platform tells of as a whole only; none if empty
 * @param formats of ads, by turns
 * @param films the formats, or kinds, that are films
 * @param money how it bills and budgets
 */
public record Profile(
    String platform,
    Manner manner,
    Numbers numbers,
    int percent,
    int pattern,
    List<String> kinds,
    String adless,
    List<String> formats,
    List<String> films,
    Money money) {

  /** The ids a platform gives; {@code number} is a campaign's over all tenants. */
  public interface Numbers {
    long account(int number);

    long campaign(long number);

    long adSet(long number, int set);

    long ad(long number, int set, int ad);
  }

  /**
   * How it bills and budgets.
   *
   * @param dollars bills everybody in US dollars
   * @param shared knows budgets of several campaigns
   * @param infinite knows campaigns without a budget
   */
  public record Money(boolean dollars, AdSets adSets, boolean shared, boolean infinite) {}

  /** Whose daily budgets are set at ad sets. */
  public enum AdSets {
    NOBODYS,
    SOME,
    ALL
  }

  public Profile {
    kinds = List.copyOf(kinds);
    formats = List.copyOf(formats);
    films = List.copyOf(films);
  }

  boolean isFilm(String kind, String format) {
    return films.contains(kind) || films.contains(format);
  }
}
