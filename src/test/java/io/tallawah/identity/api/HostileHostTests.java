package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.api.AccessMatrix.Kind;
import io.tallawah.jobs.internal.JobLoop;
import io.tallawah.operator.internal.ExportFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Links lead to the configured address, whatever host a request says that it was sent to. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HostileHostTests {

  private static final String EVIL = "evil.example";
  private static final String CLAIMS =
      """
      Host: evil.example:666
      X-Forwarded-Host: evil.example
      X-Forwarded-Proto: https
      X-Forwarded-Port: 666
      X-Forwarded-Prefix: /evil.example
      Forwarded: host=evil.example;proto=https
      """;

  @Autowired Provisioning provisioning;
  @Autowired JobLoop jobs;
  @Autowired ExportFiles archives;
  @LocalServerPort int port;

  private MatrixThings things;

  @BeforeEach
  void aTenant() {
    things = new MatrixThings(new ApiCaller(port), provisioning, jobs, archives);
  }

  @Test
  void anInvitationLeadsHome() throws IOException {
    String email = MatrixThings.unique() + "@matrix.example";
    assertThat(post("/api/v1/invitations", "owner", Map.of("email", email, "role", "viewer")))
        .contains("\"http://localhost/invitation/")
        .doesNotContain(EVIL);
    String id = things.make(Kind.INVITATION, "owner").getFirst();
    assertThat(post("/api/v1/invitations/" + id + "/resend", "owner", Map.of()))
        .contains("\"http://localhost/invitation/")
        .doesNotContain(EVIL);
  }

  @Test
  void aResetLeadsHome() throws IOException {
    String id = things.make(Kind.MEMBER, "owner").getFirst();
    assertThat(post("/api/v1/users/" + id + "/reset-link", "owner", Map.of()))
        .contains("\"http://localhost/reset/")
        .doesNotContain(EVIL);
  }

  @Test
  void theFirstOwnersInvitationLeadsHome() throws IOException {
    Map<String, String> tenant =
        Map.of(
            "slug", MatrixThings.unique(),
            "name", "Made by a hostile request",
            "time_zone", "UTC",
            "reporting_currency", "JMD",
            "owner", "first@matrix.example");
    assertThat(post("/api/v1/tenants", "operator", tenant))
        .contains("\"http://localhost/invitation/")
        .doesNotContain(EVIL);
  }

  /** The whole answer; the JDK's own client sends no {@code Host} but the true one. */
  private String post(String path, String role, Object body) throws IOException {
    byte[] sent = JsonMapper.shared().writeValueAsBytes(body);
    String head =
        "POST %s HTTP/1.1\n%sAuthorization: Bearer %s\nContent-Type: application/json\nContent-Length: %d\nConnection: close\n\n"
            .formatted(path, CLAIMS, things.token(role), sent.length);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(sent);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 2");
      return answer;
    }
  }
}
