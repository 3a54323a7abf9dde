package io.tallawah.shared.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id before anything can fail; the error dispatch keeps it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceIdFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String before = MDC.get(TraceId.KEY);
    MDC.put(TraceId.KEY, idOf(request));
    try {
      chain.doFilter(request, response);
    } finally {
      TraceId.restore(before);
    }
  }

  static String idOf(HttpServletRequest request) {
    if (request.getAttribute(TraceId.KEY) instanceof String id) {
      return id;
    }
    String id = TraceId.next();
    request.setAttribute(TraceId.KEY, id);
    return id;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }
}
