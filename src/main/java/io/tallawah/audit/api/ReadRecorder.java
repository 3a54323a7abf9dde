package io.tallawah.audit.api;

import io.tallawah.shared.Actor;
import io.tallawah.shared.ActorSource;
import io.tallawah.shared.AuditEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Records what REST has read, when the answer is known and before it leaves: an answer that can't
 * be recorded is not given. What is refused has read nothing.
 */
@ControllerAdvice
class ReadRecorder implements ResponseBodyAdvice<Object> {

  private static final String API = "/api/v1/";

  private final ActorSource actors;
  private final ApplicationEventPublisher events;

  ReadRecorder(ActorSource actors, ApplicationEventPublisher events) {
    this.actors = actors;
    this.events = events;
  }

  @Override
  public boolean supports(
      MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter method,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (request instanceof ServletServerHttpRequest servlet
        && !(body instanceof ProblemDetail)
        && reads(servlet.getServletRequest())) {
      record(servlet.getServletRequest());
    }
    return body;
  }

  private boolean reads(HttpServletRequest request) {
    boolean get = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return get
        && request.getRequestURI().startsWith(request.getContextPath() + API)
        && actors.current().kind() != Actor.Kind.VISITOR;
  }

  private void record(HttpServletRequest request) {
    Map<String, Object> asked = new LinkedHashMap<>();
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> variables) {
      variables.forEach((name, value) -> asked.put(String.valueOf(name), String.valueOf(value)));
    }
    request.getParameterMap().forEach((name, values) -> asked.put(name, String.join(",", values)));
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    events.publishEvent(
        AuditEvent.read("api.read", pattern == null ? null : pattern.toString(), asked));
  }
}
