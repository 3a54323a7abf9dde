package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the document says of texts in paths is what the server takes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReadablePathsTests {

  private static final int LAST_OF_LATIN = 0xFF;

  @LocalServerPort int port;

  private ApiCaller api;

  @BeforeEach
  void caller() {
    api = new ApiCaller(port);
  }

  @Test
  void everyTextInAPathSaysWhichOnesCanBeRead() {
    JsonNode paths = ApiCaller.json(api.get("/v3/api-docs")).path("paths");
    assertThat(paths.findValuesAsString("in")).contains("path");
    paths
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .flatMap(operation -> operation.path("parameters").valueStream())
        .filter(parameter -> parameter.path("in").asString().equals("path"))
        .forEach(parameter -> {
          JsonNode schema = parameter.path("schema");
          assertThat(schema.has("format") || schema.has("enum") || schema.has("pattern"))
              .as(parameter.toString())
              .isTrue();
        });
    assertThat(paths.at("/~1api~1v1~1roles~1{name}/put/parameters/0/schema/pattern").asString())
        .isEqualTo(ReadablePaths.PATTERN);
  }

  @Test
  void whatThePatternRefusesTheServerRefusesAndNothingElse() {
    IntStream.concat(
            IntStream.rangeClosed(0, LAST_OF_LATIN), IntStream.of(0x2027, 0x2028, 0x2029, 0x1F384))
        .mapToObj(point -> "a" + Character.toString(point) + "b")
        .forEach(text ->
            assertThat(withoutSignIn(text).statusCode())
                .as(URLEncoder.encode(text, StandardCharsets.UTF_8))
                .isEqualTo(text.matches(ReadablePaths.PATTERN) ? 401 : 400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", ".a", "..a", "a.", "a..", " ", "a/", "-"})
  void dotsAndBlanksAreTextToo(String text) {
    boolean readable = text.matches(ReadablePaths.PATTERN);
    assertThat(withoutSignIn(text).statusCode()).isEqualTo(readable ? 401 : 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void aStepElsewhereIsNoText(String text) {
    assertThat(text).doesNotMatch(ReadablePaths.PATTERN);
  }

  private HttpResponse<String> withoutSignIn(String role) {
    String path = URLEncoder.encode(role, StandardCharsets.UTF_8).replace("+", "%20");
    return api.send(api.request("/api/v1/roles/" + path).DELETE());
  }
}
