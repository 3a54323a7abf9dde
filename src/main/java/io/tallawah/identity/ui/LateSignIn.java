package io.tallawah.identity.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a sign-in only from our own sign-in page: one from elsewhere, or without that page's token,
 * would put a person into somebody else's account. Such a one, and a page that was left open longer
 * than its session lives, is shown the sign-in page anew, as a plain refusal no person would
 * understand. Vaadin's own configuration leaves this path unguarded.
 */
final class LateSignIn extends OncePerRequestFilter {

  /** What a browser says of a request that our own page, or the person, began. */
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
  private final XorCsrfTokenRequestAttributeHandler handler =
      new XorCsrfTokenRequestAttributeHandler();
  private final String publicOrigin;

  LateSignIn(URI publicUrl) {
    this.publicOrigin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod()) || !"/login".equals(request.getServletPath());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getSession(false) == null || fromElsewhere(request) || !hasToken(request)) {
      response.sendRedirect(request.getContextPath() + "/login?" + LoginView.LATE);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** A browser that says of which site a request is knows better than we behind a proxy. */
  private boolean fromElsewhere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !OWN_SITE.contains(site);
    }
    String origin = request.getHeader("Origin");
    String own = request.getScheme() + "://" + request.getHeader("Host");
    return origin != null && !origin.equals(publicOrigin) && !origin.equals(own);
  }

  private boolean hasToken(HttpServletRequest request) {
    CsrfToken expected = tokens.loadToken(request);
    return expected != null
        && same(expected.getToken(), handler.resolveCsrfTokenValue(request, expected));
  }

  private static boolean same(String expected, @Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
