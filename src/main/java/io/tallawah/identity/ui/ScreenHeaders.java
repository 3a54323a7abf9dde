package io.tallawah.identity.ui;

import java.util.Arrays;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Headers of pages and files. */
final class ScreenHeaders {

  // unload: the push library still listens to it, and pages that do can't be kept for going back
  private static final String PERMISSIONS =
      "camera=(), geolocation=(), microphone=(), payment=(), unload=()";
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  /** Paths that carry a version. */
  private static final RequestMatcher VERSIONED = anyOf("/webjars/**", "/_static/**");

  /** Our own files, which their servlet lets the browser ask about again. */
  private static final RequestMatcher FILES = anyOf("/look/**", "/elements/**", "/VAADIN/**");

  private ScreenHeaders() {}

  static void strict(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        .addHeaderWriter(writer(VERSIONED, new StaticHeadersWriter("Cache-Control", FOR_GOOD)))
        .addHeaderWriter(
            writer(
                new NegatedRequestMatcher(new OrRequestMatcher(VERSIONED, FILES)),
                new CacheControlHeadersWriter()))
        .withObjectPostProcessor(eagerly());
  }

  /** A page is a forward to Vaadin's servlet, which would be committed before they are written. */
  private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends HeaderWriterFilter> O postProcess(O filter) {
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
      }
    };
  }

  private static HeaderWriter writer(RequestMatcher where, HeaderWriter writer) {
    return new DelegatingRequestMatcherHeaderWriter(where, writer);
  }

  private static RequestMatcher anyOf(String... patterns) {
    return new OrRequestMatcher(
        Arrays.stream(patterns)
            .map(pattern -> PathPatternRequestMatcher.withDefaults().matcher(pattern))
            .toArray(RequestMatcher[]::new));
  }
}
