package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Without a token of its own the server is watched by programs on its machine. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WatchingTests {

  @LocalServerPort int port;

  private ApiCaller api;

  @BeforeEach
  void caller() {
    api = new ApiCaller(port);
  }

  @Test
  void anyoneSeesWhetherItIsUpAndNoMore() {
    HttpResponse<String> answer = proxied("/actuator/health/liveness");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(proxied("/actuator/health").body()).doesNotContain("PostgreSQL", "components");
  }

  @Test
  void measurementsAreForThisMachine() {
    assertThat(api.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
  }

  @Test
  void whoComesThroughAProxyIsAStranger() {
    HttpResponse<String> answer = proxied("/actuator/prometheus");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void nothingElseIsShown() {
    assertThat(api.get("/actuator/env").statusCode()).isEqualTo(404);
    assertThat(api.get("/actuator/heapdump").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> proxied(String path) {
    return api.send(api.request(path).header("X-Forwarded-For", "192.0.2.1"));
  }
}
