package io.tallawah.identity.api;

import io.tallawah.identity.Memberships;
import io.tallawah.identity.Sessions;
import io.tallawah.identity.SignedInUser;
import io.tallawah.identity.TokenAuthentication;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * Makes a verified token its holder, if the holder still is a member of the token's tenant and the
 * session goes on.
 */
@Component
class TokenHolder implements Converter<Jwt, TokenAuthentication> {

  private final Memberships memberships;
  private final Sessions sessions;

  TokenHolder(Memberships memberships, Sessions sessions) {
    this.memberships = memberships;
    this.sessions = sessions;
  }

  @Override
  public TokenAuthentication convert(Jwt token) {
    UserId id = UserId.of(text(token, "sub"));
    TenantId tenant = TenantId.of(text(token, Claims.TENANT));
    UUID session = UUID.fromString(text(token, Claims.SESSION));
    if (memberships.in(id, tenant).isEmpty()
        || !sessions.alive(session, id, true)
        || sessions.closedIn(session, id).contains(tenant)) {
      throw new InvalidBearerTokenException("The access token is not valid.");
    }
    SignedInUser user =
        new SignedInUser(
            id,
            text(token, Claims.EMAIL),
            text(token, Claims.NAME),
            is(token.getClaimAsBoolean(Claims.DEMO)),
            is(token.getClaimAsBoolean(Claims.OPERATOR)));
    return new TokenAuthentication(user, tenant, session);
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
