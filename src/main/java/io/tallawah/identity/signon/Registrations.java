package io.tallawah.identity.signon;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;

/**
 * The services as Spring Security asks for them, by their id: read anew each time, so that a change
 * counts at once. Each has an answer address of its own, built from the configured public one.
 */
@Component
class Registrations implements ClientRegistrationRepository {

  static final String UNREACHABLE = "service_unreachable";

  private final SignOnClients clients;
  private final Discovery discovery;
  private final String base;

  Registrations(
      SignOnClients clients,
      Discovery discovery,
      @Value("${tallawah.public-url:http://localhost:8080}") URI publicUrl) {
    this.clients = clients;
    this.discovery = discovery;
    this.base = publicUrl.toString().replaceAll("/+$", "");
  }

  String answerAddress(UUID service) {
    return base + SignOnLogin.ANSWERS + service;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    try {
      return clients.find(UUID.fromString(id)).map(this::registration).orElse(null);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private ClientRegistration registration(SignOnClients.Client client) {
    return ClientRegistrations.fromOidcConfiguration(metadata(client))
        .registrationId(client.id().toString())
        .clientName(client.name())
        .clientId(client.clientId())
        .clientSecret(clients.secret(client))
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(answerAddress(client.id()))
        .scope("openid", "email", "profile")
        .userNameAttributeName("sub")
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  private Map<String, Object> metadata(SignOnClients.Client client) {
    try {
      return discovery.metadata(client.issuer());
    } catch (Discovery.UnusableException e) {
      throw new OAuth2AuthenticationException(
          new OAuth2Error(UNREACHABLE), String.valueOf(e.getMessage()), e);
    }
  }
}
