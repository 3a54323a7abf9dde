package io.tallawah.shared.api;

import io.tallawah.shared.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** An answer other than success, in words a caller may read. */
public class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * What is wrong with one field of the request.
   *
   * @param field the parameter or the body's field
   * @param message what is wrong with it
   */
  public record FieldError(String field, String message) {}

  private final HttpStatus status;
  private final transient List<FieldError> errors;

  private final long retrySeconds;

  private ApiException(
      HttpStatus status, String detail, List<FieldError> errors, long retrySeconds) {
    super(detail);
    this.status = status;
    this.errors = List.copyOf(errors);
    this.retrySeconds = retrySeconds;
  }

  /** A parameter or field has a value it can't have. */
  public static ApiException badParameter(String field, String message) {
    return new ApiException(
        HttpStatus.BAD_REQUEST,
        "The value of " + field + " can't be used: " + message + ".",
        List.of(new FieldError(field, message)),
        0);
  }

  /** There is no such parameter. */
  public static ApiException unknownParameter(String field) {
    return new ApiException(
        HttpStatus.BAD_REQUEST,
        "There is no parameter " + field + " here.",
        List.of(new FieldError(field, "unknown parameter")),
        0);
  }

  /** A field has a value that doesn't go with what there is. */
  public static ApiException conflict(String field, ProblemException refused) {
    String detail = (refused.getMessage() + " " + refused.advice()).strip();
    return new ApiException(
        HttpStatus.CONFLICT,
        detail,
        List.of(new FieldError(field, String.valueOf(refused.getMessage()))),
        0);
  }

  /** There is no such thing, or it is another tenant's. */
  public static ApiException notFound() {
    return of(HttpStatus.NOT_FOUND, "There is nothing here with that address or id.");
  }

  /** Any other answer; the detail is shown to the caller as it is. */
  public static ApiException of(HttpStatus status, String detail) {
    return new ApiException(status, detail, List.of(), 0);
  }

  /** The same request may be answered after this many seconds. */
  public static ApiException retryLater(HttpStatus status, String detail, long seconds) {
    return new ApiException(status, detail, List.of(), seconds);
  }

  public HttpStatus status() {
    return status;
  }

  /** What is wrong with which field; empty when the whole request is meant. */
  public List<FieldError> errors() {
    return errors;
  }

  /** Seconds to wait before asking again; 0 when asking again is no use. */
  public long retrySeconds() {
    return retrySeconds;
  }
}
