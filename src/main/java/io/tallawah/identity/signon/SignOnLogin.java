package io.tallawah.identity.signon;

import io.tallawah.identity.SignOnDoor;
import io.tallawah.identity.SignOnIdentity;
import io.tallawah.identity.SignedOn;
import io.tallawah.shared.net.Outside;
import java.util.UUID;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * OpenID Connect by the authorization code flow, with state, nonce and PKCE, as Spring Security
 * does it; every call goes through the guard, and nothing of it outlives the answer.
 */
@Component
public class SignOnLogin {

  /** Where a browser begins, followed by the service's id. */
  public static final String BEGINS = "/oauth2/authorization/";

  static final String ANSWERS = "/login/oauth2/code/";

  private static final int LONGEST = 200_000;

  private final Registrations registrations;
  private final SignOnClients clients;
  private final SignOnDoor door;
  private final Outside outside;

  SignOnLogin(
      Registrations registrations, SignOnClients clients, SignOnDoor door, Outside outside) {
    this.registrations = registrations;
    this.clients = clients;
    this.door = door;
    this.outside = outside;
  }

  /** Sets all of it up but what happens at the end. */
  public void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
    login
        .clientRegistrationRepository(registrations)
        .authorizedClientRepository(new NoClients())
        .authorizationEndpoint(
            begin -> begin.authorizationRequestResolver(new HintingRequests(registrations)))
        .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
        .userInfoEndpoint(user -> user.oidcUserService(people()));
  }

  /** Lets in, or doesn't, whom a service has signed in. */
  public SignOnDoor.Outcome enter(Authentication told) {
    if (told instanceof OAuth2AuthenticationToken token
        && token.getPrincipal() instanceof OidcUser user) {
      return clients
          .find(UUID.fromString(token.getAuthorizedClientRegistrationId()))
          .map(client -> enter(client, user))
          .orElseGet(SignOnDoor.Outcome.Refused::new);
    }
    return new SignOnDoor.Outcome.Refused();
  }

  private SignOnDoor.Outcome enter(SignOnClients.Client client, OidcUser user) {
    SignedOn on = client.signedOn(ToldFactors.two(user.getIdToken().getAuthenticationMethods()));
    return door.enter(
        on,
        new SignOnIdentity(
            text(user.getSubject()),
            text(user.getEmail()),
            verified(user, client.trustedEmail()),
            text(user.getFullName())));
  }

  private static boolean verified(OidcUser user, boolean trusted) {
    Boolean told = user.getEmailVerified();
    return user.getEmail() != null && (told == null ? trusted : told);
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }

  private RestClientAuthorizationCodeTokenResponseClient tokens() {
    RestClientAuthorizationCodeTokenResponseClient client =
        new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(
        RestClient.builder()
            .requestFactory(outside.requests(LONGEST))
            .configureMessageConverters(converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }

  /** The address is asked for apart only of a service that doesn't tell it at once. */
  private OidcUserService people() {
    RestTemplate requests = new RestTemplate(outside.requests(LONGEST));
    requests.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    DefaultOAuth2UserService more = new DefaultOAuth2UserService();
    more.setRestOperations(requests);
    OidcUserService people = new OidcUserService();
    people.setOauth2UserService(more);
    people.setRetrieveUserInfo(request ->
        request.getIdToken().getEmail() == null
            && request.getClientRegistration().getProviderDetails().getUserInfoEndpoint().getUri()
                != null);
    return people;
  }
}
