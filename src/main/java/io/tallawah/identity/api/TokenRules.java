package io.tallawah.identity.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** What the claims of an access token must say; each is required. */
final class TokenRules implements OAuth2TokenValidator<Jwt> {

  private static final OAuth2TokenValidatorResult REFUSED =
      OAuth2TokenValidatorResult.failure(
          new OAuth2Error("invalid_token", "The access token is not valid.", null));

  private final String issuer;
  private final InstantSource clock;

  TokenRules(String issuer, InstantSource clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    boolean ours =
        issuer.equals(token.getClaimAsString("iss"))
            && List.of(TokenSettings.AUDIENCE).equals(token.getAudience())
            && inTime(token)
            && present(token.getId())
            && uuid(token.getSubject())
            && (uuid(token.getClaimAsString(Claims.TENANT)) || operators(token))
            && uuid(token.getClaimAsString(Claims.SESSION))
            && present(token.getClaimAsString(Claims.EMAIL))
            && present(token.getClaimAsString(Claims.NAME));
    return ours ? OAuth2TokenValidatorResult.success() : REFUSED;
  }

  /** An operator's own token names no tenant. */
  private static boolean operators(Jwt token) {
    return !token.hasClaim(Claims.TENANT)
        && Boolean.TRUE.equals(token.getClaims().get(Claims.OPERATOR));
  }

  private boolean inTime(Jwt token) {
    Instant expires = token.getExpiresAt();
    Instant notBefore = token.getNotBefore();
    Instant now = clock.instant();
    return expires != null
        && now.isBefore(expires.plus(TokenSettings.CLOCK_DIFFERENCE))
        && !expires.isAfter(now.plus(TokenSettings.LIFETIME).plus(TokenSettings.CLOCK_DIFFERENCE))
        && (notBefore == null || !notBefore.isAfter(now.plus(TokenSettings.CLOCK_DIFFERENCE)));
  }

  private static boolean present(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static boolean uuid(@Nullable String text) {
    try {
      return text != null && UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
