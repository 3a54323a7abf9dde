package io.tallawah.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A file that isn't there is 404, kept by nobody: not a screen of a new session, and not an answer
 * that is good for a year because its address carries a version.
 */
@Component
@ConditionalOnWebApplication
class MissingFiles extends OncePerRequestFilter {

  private static final List<String> FOLDERS = List.of("/look/", "/elements/", "/webjars/");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return FOLDERS.stream().noneMatch(request.getServletPath()::startsWith);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (exists(request.getServletPath())) {
      chain.doFilter(request, response);
    } else {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static boolean exists(String path) {
    return !path.endsWith("/")
        && MissingFiles.class.getClassLoader().getResource("META-INF/resources" + path) != null;
  }
}
