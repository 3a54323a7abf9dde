package io.tallawah.setup.start;

import io.tallawah.shared.api.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Until the product is ready: the start page for every screen, 503 for the API, health as it is.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class StartPageFilter extends OncePerRequestFilter {

  private static final String PROGRESS = "/start/progress";
  private static final String RETRY_SECONDS = "3";
  private static final int NONCE_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final StartProgress progress;
  private final StartPage page;
  private final Problems problems;

  StartPageFilter(StartProgress progress, Clock clock, JsonMapper json, Problems problems) {
    this.progress = progress;
    this.page = new StartPage(progress, clock, json);
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    if (path.equals(PROGRESS)) {
      write(response, MediaType.APPLICATION_JSON_VALUE, page.json());
    } else if (progress.isReady() || path.startsWith("/actuator/")) {
      chain.doFilter(request, response);
    } else {
      response.setHeader("Retry-After", RETRY_SECONDS);
      if (path.startsWith("/api/") || path.startsWith("/v3/")) {
        problems.write(
            response,
            Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Tallawah is starting; try again in a moment.",
                List.of()));
      } else {
        showPage(response);
      }
    }
  }

  private void showPage(HttpServletResponse response) throws IOException {
    byte[] bytes = new byte[NONCE_BYTES];
    RANDOM.nextBytes(bytes);
    String nonce = Base64.getEncoder().encodeToString(bytes);
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'; script-src 'nonce-%1$s'; style-src 'nonce-%1$s'"
                .formatted(nonce));
    write(response, MediaType.TEXT_HTML_VALUE, page.html(nonce));
  }

  private static void write(HttpServletResponse response, String type, String body)
      throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
