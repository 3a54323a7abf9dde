package io.tallawah.shared.api;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Names the parameters an exception of the framework is about. */
final class ParameterErrors {

  private ParameterErrors() {}

  static List<ApiException.FieldError> of(Exception e) {
    if (e instanceof MissingServletRequestParameterException missing) {
      return List.of(new ApiException.FieldError(missing.getParameterName(), "it is required"));
    }
    if (e instanceof HandlerMethodValidationException invalid) {
      return invalid.getParameterValidationResults().stream()
          .map(ParameterErrors::fieldError)
          .toList();
    }
    return List.of();
  }

  private static ApiException.FieldError fieldError(ParameterValidationResult result) {
    String name = result.getMethodParameter().getParameterName();
    String message =
        result.getResolvableErrors().stream()
            .map(MessageSourceResolvable::getDefaultMessage)
            .filter(text -> text != null)
            .findFirst()
            .orElse("it can't be used");
    return new ApiException.FieldError(name == null ? "" : name, message);
  }
}
