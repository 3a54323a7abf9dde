package io.tallawah.shared.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;

/** What the web server itself refuses (an unreadable address, say) is a problem detail too. */
public class ProblemReportValve extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);
  private static final int FIRST_ERROR = 400;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    int status = response.getStatus();
    if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    String traceId = TraceId.next();
    LOG.info("a request was refused by the web server with {}, trace {}", status, traceId);
    String problem =
        """
        {"title":"Error","status":%d,"detail":"%s","traceId":"%s"}\
        """
            .formatted(status, Sentences.of(HttpStatusCode.valueOf(status)), traceId);
    try {
      response.setContentType("application/problem+json");
      response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      LOG.debug("an error could not be reported", e);
    }
  }
}
