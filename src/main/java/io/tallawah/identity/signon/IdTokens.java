package io.tallawah.identity.signon;

import io.tallawah.shared.net.Outside;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Checks what services say of people: signed by a key of the service's own set, which is fetched
 * through the guard and kept, by a signature of two keys, for us and in time.
 */
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

  private static final Set<SignatureAlgorithm> GOOD =
      Set.of(
          SignatureAlgorithm.RS256,
          SignatureAlgorithm.RS384,
          SignatureAlgorithm.RS512,
          SignatureAlgorithm.PS256,
          SignatureAlgorithm.PS384,
          SignatureAlgorithm.PS512,
          SignatureAlgorithm.ES256,
          SignatureAlgorithm.ES384,
          SignatureAlgorithm.ES512);

  private static final int LONGEST = 500_000;
  private static final int MOST_KEPT = 1_000;

  private record Kind(String issuer, String clientId, String keys) {}

  private final RestTemplate requests;
  private final Map<Kind, JwtDecoder> kept = new ConcurrentHashMap<>();

  IdTokens(Outside outside) {
    requests = new RestTemplate(outside.requests(LONGEST));
  }

  @Override
  public JwtDecoder createDecoder(ClientRegistration service) {
    ClientRegistration.ProviderDetails details = service.getProviderDetails();
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(
        new Kind(
            String.valueOf(details.getIssuerUri()),
            service.getClientId(),
            String.valueOf(details.getJwkSetUri())),
        kind -> decoder(service, kind.keys()));
  }

  private NimbusJwtDecoder decoder(ClientRegistration service, String keys) {
    Set<SignatureAlgorithm> algorithms = algorithms(service);
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithms(all -> {
              all.clear();
              all.addAll(algorithms);
            })
            .restOperations(requests)
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new OidcIdTokenValidator(service)));
    decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
    return decoder;
  }

  private static Set<SignatureAlgorithm> algorithms(ClientRegistration service) {
    Object told =
        service
            .getProviderDetails()
            .getConfigurationMetadata()
            .get("id_token_signing_alg_values_supported");
    Set<SignatureAlgorithm> both = new java.util.HashSet<>(GOOD);
    if (told instanceof List<?> names) {
      both.removeIf(one -> !names.contains(one.getName()));
    }
    if (both.isEmpty()) {
      throw new OAuth2AuthenticationException(
          new OAuth2Error(Registrations.UNREACHABLE), "the service signs by nothing we take");
    }
    return both;
  }
}
