package io.tallawah.identity.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A sign-in page that was left open longer than its session lives is shown anew: its form would be
 * refused as a forgery, which no person would understand.
 */
final class LateSignIn extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod()) || !"/login".equals(request.getServletPath());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getSession(false) == null) {
      response.sendRedirect(request.getContextPath() + "/login?" + LoginView.LATE);
    } else {
      chain.doFilter(request, response);
    }
  }
}
