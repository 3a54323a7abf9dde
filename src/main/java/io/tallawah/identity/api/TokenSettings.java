package io.tallawah.identity.api;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every access token of this installation says. */
@Component
class TokenSettings {

  static final String AUDIENCE = "tallawah-api";
  static final String TYPE = "at+jwt";
  static final Duration LIFETIME = Duration.ofMinutes(15);
  static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(10);

  private final String issuer;

  TokenSettings(@Value("${tallawah.public-url:http://localhost:8080}") URI publicUrl) {
    this.issuer = publicUrl.toString();
  }

  String issuer() {
    return issuer;
  }
}
