package io.tallawah.setup.config;

import java.util.List;

/**
 * How the web server is reached, and how often by one.
 *
 * @param proxies whose word about a client's address is taken, as networks such as 10.0.0.0/8
 * @param requestsOfPerson to the API within a minute
 * @param requestsOfTenant to the API within a minute
 * @param tiles address of the map's tiles with {z}, {x} and {y} in its path, or empty
 * @param tilesAttribution whose they are; may be empty
 */
public record WebSettings(
    List<String> proxies,
    int requestsOfPerson,
    int requestsOfTenant,
    String tiles,
    String tilesAttribution) {

  /** Nobody's word is taken, and the map has no tiles. */
  public static final WebSettings DEFAULT = new WebSettings(List.of(), 1_200, 6_000, "", "");
}
