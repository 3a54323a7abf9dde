package io.tallawah.setup;

import io.tallawah.setup.config.WebSettings;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Proxies, limits and the tiles of the map as properties. What a proxy says of a client counts only
 * when its address is named; else the server takes nobody's word, wherever it runs.
 */
final class WebProperties {

  private WebProperties() {}

  static Map<String, Object> of(WebSettings web) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("tallawah.api.requests-person", web.requestsOfPerson());
    properties.put("tallawah.api.requests-tenant", web.requestsOfTenant());
    properties.put("tallawah.map.tiles", web.tiles());
    properties.put("tallawah.map.attribution", web.tilesAttribution());
    if (!web.proxies().isEmpty()) {
      properties.put("server.forward-headers-strategy", "native");
      properties.put("server.tomcat.remoteip.internal-proxies", String.join(",", web.proxies()));
    }
    return properties;
  }
}
