package io.tallawah.identity.ui;

import io.tallawah.identity.Device;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a sign-in comes from, as the request says. */
class RequestDetails extends WebAuthenticationDetails {

  private static final long serialVersionUID = 1L;

  private final String agent;

  RequestDetails(HttpServletRequest request) {
    super(request);
    String header = request.getHeader(HttpHeaders.USER_AGENT);
    agent = header == null ? "" : header;
  }

  Device device() {
    return Device.of(agent, getRemoteAddress());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other)
        && other instanceof RequestDetails details
        && agent.equals(details.agent);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + agent.hashCode();
  }
}
