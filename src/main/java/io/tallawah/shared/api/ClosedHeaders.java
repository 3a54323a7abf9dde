package io.tallawah.shared.api;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Headers of every answer: no page may frame, load or read it from elsewhere, and nothing in it may
 * load anything. A screen's own page then says what it needs.
 */
@Component
public class ClosedHeaders {

  /** What an answer that is no page may load: nothing. */
  public static final String NOTHING =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final long YEAR_SECONDS = 31_536_000;

  static final String HTTPS_FOR_A_YEAR = "max-age=" + YEAR_SECONDS;

  private final boolean https;

  ClosedHeaders(@Value("${tallawah.public-url:http://localhost:8080}") URI publicUrl) {
    this.https = "https".equals(publicUrl.getScheme());
  }

  /** Sets them; a proxy before us may end the https that people see, so the address decides. */
  public void on(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    if (https) {
      headers.httpStrictTransportSecurity(transport ->
          transport
              .requestMatcher(AnyRequestMatcher.INSTANCE)
              .includeSubDomains(false)
              .maxAgeInSeconds(YEAR_SECONDS));
    } else {
      headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    }
  }
}
