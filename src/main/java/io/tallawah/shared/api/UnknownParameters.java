package io.tallawah.shared.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a query parameter that the controller method doesn't know, and U+0000 in any value. */
@Component
class UnknownParameters implements HandlerInterceptor {

  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      Set<String> names =
          known.computeIfAbsent(method.getMethod(), key -> ParameterNames.of(method));
      parameters(request, names).forEach((name, values) -> check(names, name, values));
    }
    return true;
  }

  private static Map<String, String[]> parameters(HttpServletRequest request, Set<String> names) {
    try {
      return request.getParameterMap();
    } catch (InvalidParameterException | RequestRejectedException e) {
      throw UnreadableQuery.of(request.getQueryString(), names);
    }
  }

  private static void check(Set<String> names, String name, String[] values) {
    if (!names.contains(name)) {
      throw ApiException.unknownParameter(name);
    }
    for (String value : values) {
      if (value.indexOf('\0') >= 0) {
        throw ApiException.badParameter(name, "it holds a character that can't be stored");
      }
    }
  }
}
