package io.tallawah.shared.api;

import io.tallawah.shared.BusyException;
import io.tallawah.shared.ProblemException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a controller throws into problem details; the cause is logged once, here. */
@RestControllerAdvice
class ApiProblems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
  private static final long RETRY_SECONDS = 5;

  @ExceptionHandler
  ResponseEntity<Object> refused(ApiException e) {
    ProblemDetail problem = Problems.of(e.status(), String.valueOf(e.getMessage()), e.errors());
    return e.retrySeconds() == 0 ? answer(problem) : answerLater(problem, e.retrySeconds());
  }

  @ExceptionHandler
  ResponseEntity<Object> told(ProblemException e) {
    LOG.info("a request could not be answered: {}", e.getMessage());
    String detail = (e.getMessage() + " " + e.advice()).strip();
    return answer(Problems.of(HttpStatus.CONFLICT, detail, List.of()));
  }

  @ExceptionHandler
  ResponseEntity<Object> busy(BusyException e) {
    LOG.warn("a request was not served: {}", e.getMessage());
    String detail = (e.getMessage() + " " + e.advice()).strip();
    return answerLater(
        Problems.of(HttpStatus.SERVICE_UNAVAILABLE, detail, List.of()), RETRY_SECONDS);
  }

  @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
  ResponseEntity<Object> unreadable(RuntimeException e) {
    LOG.info("a request could not be read: {}", e.getClass().getSimpleName());
    return answer(Problems.of(HttpStatus.BAD_REQUEST));
  }

  /** No operation takes parts; who sends them may have them wrong as well. */
  @ExceptionHandler
  ResponseEntity<Object> inParts(MultipartException e) {
    LOG.info("a request in parts could not be read");
    return answer(Problems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
  }

  @ExceptionHandler
  ResponseEntity<Object> denied(AccessDeniedException e) {
    return answer(Problems.denied());
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class,
    QueryTimeoutException.class,
    TransientDataAccessException.class
  })
  ResponseEntity<Object> unavailable(Exception e) {
    LOG.error("the database did not answer", e);
    return answerLater(Problems.of(HttpStatus.SERVICE_UNAVAILABLE), RETRY_SECONDS);
  }

  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception e) {
    LOG.error("a request failed", e);
    return answer(Problems.of(HttpStatus.INTERNAL_SERVER_ERROR));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(Problems.of(status, Sentences.of(status), fieldErrors(e)));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    String field =
        e instanceof MethodArgumentTypeMismatchException mismatch ? mismatch.getName() : "";
    return refused(ApiException.badParameter(field, "it is not of the right kind"));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return e.getMostSpecificCause() instanceof ApiException told
        ? refused(told)
        : answer(Problems.of(status, Sentences.of(status), BodyErrors.of(e)));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (status.is5xxServerError()) {
      LOG.error("a request failed", e);
    }
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problems.of(status, Sentences.of(status), ParameterErrors.of(e)));
  }

  private static List<ApiException.FieldError> fieldErrors(BindException e) {
    return e.getFieldErrors().stream().map(one -> fieldError(e.getTarget(), one)).toList();
  }

  private static ApiException.FieldError fieldError(@Nullable Object body, FieldError e) {
    String message = e.isBindingFailure() ? "it is not of the right kind" : e.getDefaultMessage();
    return new ApiException.FieldError(
        BodyNames.of(body, e.getField()), message == null ? "it can't be used" : message);
  }

  private static ResponseEntity<Object> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static ResponseEntity<Object> answerLater(ProblemDetail problem, long seconds) {
    return ResponseEntity.status(problem.getStatus())
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
