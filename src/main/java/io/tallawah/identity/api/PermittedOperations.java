package io.tallawah.identity.api;

import io.swagger.v3.oas.models.Operation;
import io.tallawah.identity.Permissions;
import io.tallawah.identity.PlatformTokenAuthentication;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForMembers;
import io.tallawah.shared.api.ForPermission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses an operation that the caller's roles don't allow, or that only members have, before its
 * parameters and its body are read, so that nobody learns what would be valid of what they may not
 * do; and tells in the OpenAPI document what each needs. The wall is the services' own guards: this
 * asks sooner.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class PermittedOperations implements HandlerInterceptor, WebMvcConfigurer, OperationCustomizer {

  private final Permissions permissions;

  PermittedOperations(Permissions permissions) {
    this.permissions = permissions;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**").order(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod operation) {
      refuseStrangers(operation);
      if (!needed(operation).map(permissions::allow).orElse(true)) {
        throw new AccessDeniedException("the roles in this tenant don't allow it");
      }
    }
    return true;
  }

  private void refuseStrangers(HandlerMethod operation) {
    ForMembers members =
        AnnotatedElementUtils.findMergedAnnotation(operation.getBeanType(), ForMembers.class);
    if (members != null && asksAnOperator()) {
      throw ApiException.of(HttpStatus.FORBIDDEN, members.value());
    }
  }

  private static boolean asksAnOperator() {
    return SecurityContextHolder.getContext().getAuthentication()
        instanceof PlatformTokenAuthentication;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    needed(method)
        .ifPresent(permission -> {
          String told = operation.getDescription();
          String needs = "Needs `" + permission + "`.";
          operation.setDescription(told == null ? needs : told + " " + needs);
        });
    return operation;
  }

  private static Optional<String> needed(HandlerMethod operation) {
    return Optional.ofNullable(operation.getMethodAnnotation(ForPermission.class))
        .or(() ->
            Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(
                    operation.getBeanType(), ForPermission.class)))
        .map(ForPermission::value);
  }
}
