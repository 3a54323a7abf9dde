package io.tallawah.identity.api;

import io.tallawah.identity.Memberships;
import io.tallawah.identity.PlatformTokenAuthentication;
import io.tallawah.identity.Sessions;
import io.tallawah.identity.SignedInUser;
import io.tallawah.identity.TokenAuthentication;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * Makes a verified token its holder, if the holder still is a member of the token's tenant and the
 * session goes on.
 */
@Component
class TokenHolder implements Converter<Jwt, AbstractAuthenticationToken> {

  private final Memberships memberships;
  private final Sessions sessions;

  TokenHolder(Memberships memberships, Sessions sessions) {
    this.memberships = memberships;
    this.sessions = sessions;
  }

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    UserId id = UserId.of(text(token, "sub"));
    if (!token.hasClaim(Claims.TENANT)) {
      return operator(token, id);
    }
    TenantId tenant = TenantId.of(text(token, Claims.TENANT));
    UUID session = UUID.fromString(text(token, Claims.SESSION));
    if (memberships.in(id, tenant).isEmpty()
        || !sessions.alive(session, id, true)
        || sessions.closedIn(session, id).contains(tenant)) {
      throw new InvalidBearerTokenException("The access token is not valid.");
    }
    return new TokenAuthentication(user(token, id), tenant, session);
  }

  /** Whether they are one still is asked with each permission. */
  private AbstractAuthenticationToken operator(Jwt token, UserId id) {
    UUID session = UUID.fromString(text(token, Claims.SESSION));
    if (!sessions.alive(session, id, true)) {
      throw new InvalidBearerTokenException("The access token is not valid.");
    }
    return new PlatformTokenAuthentication(user(token, id), session);
  }

  private static SignedInUser user(Jwt token, UserId id) {
    return new SignedInUser(
        id,
        text(token, Claims.EMAIL),
        text(token, Claims.NAME),
        is(token.getClaimAsBoolean(Claims.DEMO)),
        is(token.getClaimAsBoolean(Claims.OPERATOR)));
  }

  private static String text(Jwt token, String claim) {
    String text = token.getClaimAsString(claim);
    if (text == null) {
      throw new InvalidBearerTokenException("The access token is not valid.");
    }
    return text;
  }

  private static boolean is(@Nullable Boolean claim) {
    return Boolean.TRUE.equals(claim);
  }
}
