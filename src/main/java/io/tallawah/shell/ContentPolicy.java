package io.tallawah.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.tallawah.shared.ui.MapTiles;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What a screen's page may load and run: scripts that carry this page's own number and what those
 * load, nothing written into the page later, and nothing from elsewhere but the map's tiles, where
 * the settings name them.
 *
 * @see "src/docs/decisions/0028-headers-and-content-policy.md"
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;
  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval'",
          "script-src-attr 'none'",
          "style-src 'self' 'unsafe-inline'",
          "font-src 'self' data:",
          "img-src 'self' data:%s",
          "object-src 'none'",
          "base-uri 'self'",
          "form-action 'self'",
          "frame-src 'none'",
          "frame-ancestors 'none'");

  private final String tiles;

  ContentPolicy(MapTiles tiles) {
    this.tiles = tiles.origin().map(origin -> " " + origin).orElse("");
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::protect);
  }

  private void protect(IndexHtmlResponse response) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String nonce = Base64.getEncoder().encodeToString(bytes);
    response
        .getVaadinResponse()
        .setHeader("Content-Security-Policy", POLICY.formatted(nonce, tiles));
    response
        .getDocument()
        .select("script, link[rel=modulepreload], link[as=script]")
        .attr("nonce", nonce);
  }
}
