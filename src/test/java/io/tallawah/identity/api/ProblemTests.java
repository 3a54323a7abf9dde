package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallawah.identity.Provisioning;
import io.tallawah.identity.Provisioning.NewUser;
import io.tallawah.identity.TestPeople;
import io.tallawah.shared.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** However a request fails, the API answers with problem details. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemTests {

  private static final String SIGN_IN = "/api/v1/auth/token";

  @Autowired Provisioning provisioning;
  @LocalServerPort int port;

  private ApiCaller api;
  private String token;

  @BeforeAll
  void signIn() {
    api = new ApiCaller(port);
    token = api.token(new TestPeople(provisioning).email("owner"), TestPeople.PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/nothing, 404",
    "GET, /api, 404",
    "GET, /api/v2/campaigns, 404",
    "DELETE, /api/v1/auth/token, 405",
    "GET, /api/v1/auth/token, 405",
    "GET, /api/v1/auth/token/, 404",
    "PUT, /api/v1/nothing, 404",
    "TRACE, /api/v1/auth/token, 405",
    "GET, /api/v1//nothing, 400",
    "GET, /api/v1/nothing;a=b, 400",
    "GET, /api/v1/%2e%2e/x, 400",
  })
  void anAddressOrMethodThatIsNotThere(String method, String path, int status) {
    HttpRequest.Builder request =
        api.request(path)
            .header("Authorization", "Bearer " + token)
            .method(method, HttpRequest.BodyPublishers.noBody());
    assertProblem(api.send(request), status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/auth/token", "/api/v1/invitations/x/accept"})
  void whatIsOfferedToEverybodySaysToEverybodyByWhichMethod(String path) {
    for (String method : List.of("GET", "PUT", "DELETE", "PATCH", "QUERY")) {
      HttpResponse<String> answer =
          api.send(api.request(path).method(method, HttpRequest.BodyPublishers.noBody()));
      assertProblem(answer, 405);
      assertThat(answer.headers().firstValue("Allow")).as(method).hasValue("POST");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/csv", "application/xml", "image/png"})
  void aFormThatIsNotGiven(String accept) {
    HttpRequest.Builder request =
        api.request(SIGN_IN)
            .header("Accept", accept)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"email\":\"a@b\",\"password\":\"c\"}"));
    assertProblem(api.send(request), 406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void aContentThatIsNotTaken(String type) {
    HttpRequest.Builder request =
        api.request(SIGN_IN)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString("x"));
    assertProblem(api.send(request), 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "7", "\"x\"", "{\"email\":{}}", "{\"\\ud800\":1}"})
  void aBodyThatCannotBeRead(String body) {
    assertProblem(api.send(json(SIGN_IN, body)), 400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"email\":5,\"password\":\"x\"} | email",
        "{\"email\":true,\"password\":\"x\"} | email",
        "{\"email\":\"a@b\",\"password\":\"x\",\"rights\":\"all\"} | rights",
        "{\"email\":\"a@b\",\"password\":\"\"} | password",
        "{\"email\":\"a\\u0000@b\",\"password\":\"x\"} | email",
        "{\"email\":\"a@b\",\"password\":\"x\",\"tenant\":[]} | tenant",
        "{\"email\":\"a\\ud800\",\"password\":\"b\"} | email",
        "{\"email\":\"a@b\",\"password\":\"b\\ud800\"} | password",
        "{\"email\":\"a@b\",\"password\":\"x\",\"tenant\":\"\\udc00\"} | tenant",
      })
  void aFieldThatCannotBeTakenIsNamed(String body, String field) {
    JsonNode problem = assertProblem(api.send(json(SIGN_IN, body)), 400);
    assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(field);
  }

  @Test
  void anUnknownParameterIsNamed() {
    JsonNode problem =
        assertProblem(
            api.post(SIGN_IN + "?frm=2026-11-01", Map.of("email", "a@b", "password", "c")), 400);
    assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("frm");
  }

  @Test
  void halfACharacterInBothFieldsIsRefused() {
    assertProblem(
        api.send(json(SIGN_IN, "{\"email\":\"a\\ud800\",\"password\":\"b\\ud800\"}")), 400);
  }

  @Test
  void halfACharacterIsNoPartOfANewPassword() {
    NewUser half = new NewUser("half@problems.example", "Half", "long enough\ud800", false);
    assertThatThrownBy(() -> provisioning.user(half)).isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "q=%, q",
    "q=%ff%fe, q",
    "q=%ed%a0%80, q",
    "page=1&q=a%f, q",
    "platform=nope, platform",
    "'platform=meta,nope', platform",
    "size=%D9%A5, size",
    "size=%2B5, size",
    "size=+5, size",
    "=1, ''",
    "%00=1, ''",
    "%ff=1, ''",
  })
  void aQueryThatCannotBeTaken(String query, String field) throws IOException {
    String answer =
        raw(
            "GET /api/v1/campaigns?%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                .formatted(query, token));
    assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    assertThat(answer).containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
    assertThat(answer)
        .contains(field.isEmpty() ? "query parameter" : "\"field\":\"" + field + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/campaigns", "/api/nothing", "/api/v1/auth/other"})
  void withoutATokenEverythingAsksForOne(String path) {
    HttpResponse<String> answer = api.get(path);
    assertProblem(answer, 401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/% HTTP/1.1",
        "GET /api/v1/[x] HTTP/1.1",
        "GET /api/v1/x?q=\"<> HTTP/1.1",
        "GARBAGE",
      })
  void whatTheWebServerItselfRefuses(String line) throws IOException {
    String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    assertThat(answer).contains("\"traceId\"").doesNotContainIgnoringCase("<html", "tomcat");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpRequest.Builder json(String path, String body) {
    return api.request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static JsonNode assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = ApiCaller.json(answer);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asString()).isNotBlank();
    assertThat(problem.get("detail").asString()).isNotBlank();
    assertThat(problem.get("traceId").asString()).matches("[0-9a-f]{32}");
    return problem;
  }
}
