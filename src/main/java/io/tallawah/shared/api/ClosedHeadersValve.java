package io.tallawah.shared.api;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * The strict headers from the first moment, so that what never comes as far as the guards has them
 * too: methods and addresses that the web server or the firewall refuses, and the start page.
 */
final class ClosedHeadersValve extends ValveBase {

  private final boolean https;

  ClosedHeadersValve(boolean https) {
    super(true);
    this.https = https;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Content-Security-Policy", ClosedHeaders.NOTHING);
    if (https) {
      response.setHeader("Strict-Transport-Security", ClosedHeaders.HTTPS_FOR_A_YEAR);
    }
    getNext().invoke(request, response);
  }
}
