package io.tallawah.shared.api;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Names the field of a JSON body that could not be read, never its value. */
final class BodyErrors {

  private BodyErrors() {}

  static List<ApiException.FieldError> of(HttpMessageNotReadableException e) {
    if (!(e.getCause() instanceof MismatchedInputException mismatch)) {
      return List.of();
    }
    String field = path(mismatch);
    if (field.isEmpty()) {
      return List.of();
    }
    String message =
        mismatch instanceof UnrecognizedPropertyException
            ? "unknown field"
            : "it is not of the right kind";
    return List.of(new ApiException.FieldError(field, message));
  }

  private static String path(MismatchedInputException e) {
    return e.getPath().stream()
        .map(JacksonException.Reference::getPropertyName)
        .filter(name -> name != null)
        .collect(Collectors.joining("."))
        .replaceAll("\\p{Cs}", "?"); // half a character can't be written
  }
}
