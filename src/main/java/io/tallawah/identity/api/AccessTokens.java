package io.tallawah.identity.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tallawah.identity.Membership;
import io.tallawah.identity.SignedInUser;
import io.tallawah.keys.SigningKeys;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Issues access tokens: ES256, 15 minutes, for one person in one tenant, or for an operator. */
@Component
class AccessTokens {

  private final SigningKeys keys;
  private final TokenSettings settings;

  AccessTokens(SigningKeys keys, TokenSettings settings) {
    this.keys = keys;
    this.settings = settings;
  }

  String issue(SignedInUser user, Membership membership, UUID session) {
    return sign(
        claims(user, session)
            .claim(Claims.TENANT, membership.tenant().toString())
            .claim(Claims.ROLES, List.copyOf(membership.roles()))
            .build());
  }

  /** Of an operator, for no tenant. */
  String issue(SignedInUser operator, UUID session) {
    return sign(claims(operator, session).build());
  }

  private String sign(JWTClaimsSet claims) {
    ECKey key = keys.active();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(TokenSettings.TYPE))
            .keyID(key.getKeyID())
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("an access token could not be signed", e);
    }
    return token.serialize();
  }

  private JWTClaimsSet.Builder claims(SignedInUser user, UUID session) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(settings.issuer())
        .audience(TokenSettings.AUDIENCE)
        .subject(user.id().toString())
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(TokenSettings.LIFETIME)))
        .claim(Claims.SESSION, session.toString())
        .claim(Claims.EMAIL, user.email())
        .claim(Claims.NAME, user.displayName())
        .claim(Claims.DEMO, user.demo())
        .claim(Claims.OPERATOR, user.operator());
  }
}
