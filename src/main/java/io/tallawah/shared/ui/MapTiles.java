package io.tallawah.shared.ui;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where pictures of the land below the map's regions come from; the map needs none. */
@Component
public class MapTiles {

  private final String template;
  private final String attribution;

  MapTiles(
      @Value("${tallawah.map.tiles:}") String template,
      @Value("${tallawah.map.attribution:}") String attribution) {
    this.template = template;
    this.attribution = attribution;
  }

  /** An address with {z}, {x} and {y} in its path. */
  public Optional<String> url() {
    return Optional.of(template).filter(one -> !one.isEmpty());
  }

  /** Whose they are, in the words their owner wants. */
  public String attribution() {
    return attribution;
  }

  /** The one place that a page may load pictures from beside this server. */
  public Optional<String> origin() {
    return url()
        .map(one -> {
          URI address = URI.create(one.replaceAll("[{}]", ""));
          return address.getScheme() + "://" + address.getRawAuthority();
        });
  }
}
