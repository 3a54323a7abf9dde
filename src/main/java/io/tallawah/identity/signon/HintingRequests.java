package io.tallawah.identity.signon;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Tells the service which address was typed here, so that it needn't be typed again. */
final class HintingRequests implements OAuth2AuthorizationRequestResolver {

  private static final String HINT = "login_hint";
  private static final int LONGEST = 254;

  private final DefaultOAuth2AuthorizationRequestResolver requests;

  HintingRequests(ClientRegistrationRepository registrations) {
    requests =
        new DefaultOAuth2AuthorizationRequestResolver(registrations, stripped(SignOnLogin.BEGINS));
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return hinted(requests.resolve(request), request.getParameter(HINT));
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String service) {
    return hinted(requests.resolve(request, service), request.getParameter(HINT));
  }

  private static @Nullable OAuth2AuthorizationRequest hinted(
      @Nullable OAuth2AuthorizationRequest request, @Nullable String hint) {
    if (request == null || hint == null || hint.isBlank() || hint.length() > LONGEST) {
      return request;
    }
    return OAuth2AuthorizationRequest.from(request)
        .additionalParameters(Map.of(HINT, hint.strip()))
        .build();
  }

  private static String stripped(String path) {
    return path.substring(0, path.length() - 1);
  }
}
