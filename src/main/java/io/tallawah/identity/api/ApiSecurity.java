package io.tallawah.identity.api;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.github.bucket4j.TimeMeter;
import io.tallawah.identity.ApiKeyDoor;
import io.tallawah.keys.SigningKeys;
import io.tallawah.shared.api.BodyLimit;
import io.tallawah.shared.api.ClosedHeaders;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The guard of the API: a signed token on each request, no session, problem details throughout. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiSecurity {

  private static final String[] SIGN_IN = {"/api/v1/auth/token", "/api/v1/auth/refresh"};
  private static final Set<String> METHODS =
      Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY");
  private static final String ACCEPT = "/api/v1/invitations/*/accept";
  private static final String[] DESCRIPTION = {
    "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml"
  };

  @Bean
  @Order(2)
  SecurityFilterChain api(
      HttpSecurity http,
      TokenHolder holder,
      JwtDecoder accessTokens,
      ApiKeyDoor apiKeys,
      ApiRefusals refusals,
      ClosedHeaders closed,
      @Value("${tallawah.api.requests-person:1200}") int ofPerson,
      @Value("${tallawah.api.requests-tenant:6000}") int ofTenant,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
    return http.securityMatchers(
            paths -> paths.requestMatchers("/api/**").requestMatchers(DESCRIPTION))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(closed::on)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(SIGN_IN)
                .permitAll()
                .requestMatchers(DESCRIPTION)
                .permitAll()
                .requestMatchers(ACCEPT)
                .permitAll()
                .anyRequest()
                .authenticated())
        .oauth2ResourceServer(server ->
            server
                .bearerTokenResolver(bearerTokens())
                .authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals)
                .authenticationManagerResolver(request -> bearer(holder, accessTokens, apiKeys)))
        .exceptionHandling(exceptions ->
            exceptions.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterBefore(new ApiFailures(resolver), DisableEncodeUrlFilter.class)
        .addFilterBefore(
            new TokenGuesses(ofPerson, TimeMeter.SYSTEM_MILLISECONDS),
            BearerTokenAuthenticationFilter.class)
        .addFilterAfter(
            new RateLimits(ofPerson, ofTenant, TimeMeter.SYSTEM_MILLISECONDS),
            AnonymousAuthenticationFilter.class)
        .addFilterAfter(new BodyLimit(), RateLimits.class)
        .build();
  }

  /** A method that nobody here takes is told so (405), like any other. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHttpMethods(METHODS);
    return firewall;
  }

  /** A bearer brings an API key, known by its mark, or an access token. */
  private static AuthenticationManager bearer(
      TokenHolder holder, JwtDecoder decoder, ApiKeyDoor apiKeys) {
    JwtAuthenticationProvider accessTokens = new JwtAuthenticationProvider(decoder);
    accessTokens.setJwtAuthenticationConverter(holder);
    return asked -> {
      String token = ((BearerTokenAuthenticationToken) asked).getToken();
      return apiKeys.knows(token)
          ? apiKeys
              .open(token)
              .orElseThrow(() -> new InvalidBearerTokenException("The API key is not valid."))
          : accessTokens.authenticate(asked);
    };
  }

  @Bean
  JwtDecoder accessTokenVerifier(SigningKeys keys, TokenSettings settings) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(TokenSettings.TYPE)));
    processor.setJWSKeySelector(new KeyChoice(keys::verifying));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(new TokenRules(settings.issuer(), InstantSource.system()));
    return decoder;
  }

  /** An old token must not keep anyone from asking for a new one. */
  private static BearerTokenResolver bearerTokens() {
    DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();
    return request ->
        List.of(SIGN_IN).contains(request.getRequestURI()) ? null : header.resolve(request);
  }
}
