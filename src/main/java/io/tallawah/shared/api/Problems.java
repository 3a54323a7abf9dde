package io.tallawah.shared.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes and writes problem details (RFC 9457), the only form in which the API says no. */
@Component
public class Problems {

  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  /** A problem with the usual words for its status. */
  public static ProblemDetail of(HttpStatusCode status) {
    return of(status, Sentences.of(status), List.of());
  }

  /** A problem in given words, with the fields it is about. */
  public static ProblemDetail of(
      HttpStatusCode status, String detail, List<ApiException.FieldError> errors) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    HttpStatus known = HttpStatus.resolve(status.value());
    problem.setTitle(known == null ? "Error" : known.getReasonPhrase());
    problem.setProperty("traceId", TraceId.current());
    if (!errors.isEmpty()) {
      problem.setProperty("errors", errors);
    }
    return problem;
  }

  /** The refusal of what may not be done: by a key's scopes, if a key asks, else by roles. */
  public static ProblemDetail denied() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof LimitedKey
        ? of(HttpStatus.FORBIDDEN, Sentences.OF_A_KEY, List.of())
        : of(HttpStatus.FORBIDDEN);
  }

  /** Writes a problem as the whole answer; nothing happens if an answer has begun. */
  public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader("Cache-Control", "no-store");
    response
        .getOutputStream()
        .write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
  }
}
